-- Diagnoses two units of a layer, with inputs near 0.1 and near -0.1, under four activations. With relu, the second
-- unit is dead: its gradient is 0 in every row. With leaky_relu and elu, it is alive. The sigmoid passes on a quarter
-- of the gradient.
--
-- $ mvn -q compile exec:java -Dexec.args="sql spark-examples/sql/diagnostics.sql"
--
--   activation  unit  dead   always_on  one_sign  sparsity  mean_abs_derivative      mean
--   relu           0  false  true       true             0                    1       0.1
--   relu           1  true   false      false            1                    0         0
--   leaky_relu     0  false  true       true             0                    1       0.1
--   leaky_relu     1  false  false      true             0                 0.01    -0.001
--   elu            0  false  true       true             0                    1       0.1
--   elu            1  false  false      true             0               0.9049  -0.09507
--   sigmoid        0  false  true       true             0               0.2494     0.525
--   sigmoid        1  false  true       true             0               0.2494     0.475

CREATE OR REPLACE TEMPORARY VIEW layer AS
SELECT array(0.1D + noise, -0.1D + noise) AS x
FROM (SELECT 0.02 * sin(id) AS noise FROM range(10000));

CREATE OR REPLACE TEMPORARY VIEW diagnoses AS
SELECT inline(array(
    named_struct('activation', 'relu', 'd', nn_diagnose(x, 'relu')),
    named_struct('activation', 'leaky_relu', 'd', nn_diagnose(x, 'leaky_relu')),
    named_struct('activation', 'elu', 'd', nn_diagnose(x, 'elu')),
    named_struct('activation', 'sigmoid', 'd', nn_diagnose(x, 'sigmoid'))))
FROM layer;

-- The view has measured all units in one pass over the rows. "d.overall" has the same columns for all units together.
SELECT activation,
       unit,
       u.dead,
       u.always_on,
       u.one_sign,
       u.zero AS sparsity,
       u.mean_abs_derivative,
       u.output.mean
FROM diagnoses LATERAL VIEW posexplode(d.units) AS unit, u;
