-- Recognises handwritten digits in SQL alone. Each of 450 known digits is a unit of a hidden layer. The input of a unit
-- is large for a digit near to it, and negative for a distance above 2. The answer is the class with the largest mean
-- output. Without an activation (identity), distant units count as much as near ones.
--
-- $ mvn -q compile exec:java -Dexec.args="sql spark-examples/sql/digits.sql"
--
--   activation   digits  recognised
--   identity        449      0.8886
--   sigmoid         449      0.9443
--   softplus        449      0.9555
--   relu            449      0.9599
--   exponential     449      0.9644

-- 64 pixels from 0 (paper) to 16 (ink), then the digit. Pixels are scaled to 0 to 1.
CACHE TABLE digits AS
SELECT monotonically_increasing_id() AS id,
       CAST(_c64 AS INT) AS label,
       transform(slice(array(*), 1, 64), p -> CAST(p AS DOUBLE) / 16) AS pixels
FROM csv.`spark-examples/data/digits.csv.gz`;

-- A quarter of the digits is known, and another quarter is to be recognised.
CACHE TABLE inputs AS
SELECT digit.id,
       digit.label,
       unit.label AS class,
       4 * (2 - sqrt(aggregate(
           zip_with(digit.pixels, unit.pixels, (a, b) -> (a - b) * (a - b)), 0D, (sum, d) -> sum + d))) AS x
FROM digits digit JOIN digits unit ON digit.id % 4 = 3 AND unit.id % 4 = 0;

CREATE OR REPLACE TEMPORARY VIEW outputs AS
SELECT id, label, class,
       avg(nn_identity(x)) AS identity,
       avg(nn_relu(x)) AS relu,
       avg(nn_softplus(x)) AS softplus,
       avg(nn_sigmoid(x)) AS sigmoid,
       avg(nn_exponential(x)) AS exponential
FROM inputs
GROUP BY id, label, class;

CREATE OR REPLACE TEMPORARY VIEW answers AS
SELECT activation, label, max_by(class, output) AS answer
FROM outputs LATERAL VIEW stack(
    5,
    'identity', identity,
    'relu', relu,
    'softplus', softplus,
    'sigmoid', sigmoid,
    'exponential', exponential) AS activation, output
GROUP BY activation, id, label;

SELECT activation, count(*) AS digits, avg(CAST(answer = label AS INT)) AS recognised
FROM answers
GROUP BY activation
ORDER BY recognised;
