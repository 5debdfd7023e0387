-- Calibrates the scores of a classifier of handwritten digits, in SQL alone. The classifier chooses the class with the
-- nearest mean digit. As logits, its scores are overconfident: their probabilities are 99.9 % on average, and 88 % of
-- the answers are right. A temperature, chosen by the loss on digits that the classifier has not seen, corrects this.
--
-- $ mvn -q compile exec:java -Dexec.args="sql spark-examples/sql/logits_to_probabilities.sql"
--
--   temperature  recognised  confidence  calibrated_confidence
--           128       0.882       0.999                  0.898
--
--   digit  digits  log_loss  calibrated_log_loss
--   0          43         0                0.044
--   1          46     63.48                0.686
--   2          44     31.23                0.342
--   3          47     36.87                0.483
--   4          50     29.42                0.314
--   5          41     11.95                0.183
--   6          41     15.85                0.157
--   7          47     3.395                0.114
--   8          44     27.91                0.493
--   9          46     23.61                0.342
--   all       449     24.75                 0.32

-- 64 pixels from 0 (paper) to 16 (ink), then the digit. The rows are in four parts.
CACHE TABLE digits AS
SELECT monotonically_increasing_id() AS id,
       monotonically_increasing_id() % 4 AS part,
       CAST(_c64 AS INT) AS label,
       transform(slice(array(*), 1, 64), p -> CAST(p AS DOUBLE)) AS pixels
FROM csv.`spark-examples/data/digits.csv.gz`;

-- The classifier: the mean of each class, over half of the digits. Its score for a class is minus the squared distance.
CREATE OR REPLACE TEMPORARY VIEW centres AS
SELECT class, transform(array_sort(collect_list(struct(place, mean))), each -> each.mean) AS centre
FROM (
    SELECT label AS class, place, avg(pixel) AS mean
    FROM digits LATERAL VIEW posexplode(pixels) AS place, pixel
    WHERE part < 2
    GROUP BY label, place)
GROUP BY class;

CACHE TABLE scores AS
SELECT id, part, label, transform(array_sort(collect_list(struct(class, score))), each -> each.score) AS logits
FROM (
    SELECT id, part, label, class,
           -aggregate(nn_squared_error(pixels, centre), 0D, (sum, each) -> sum + each) AS score
    FROM digits CROSS JOIN centres
    WHERE part >= 2)
GROUP BY id, part, label;

-- Calibration on the next quarter: the temperature from 1 to 4096 with the smallest loss.
CACHE TABLE calibration AS
SELECT min_by(temperature, loss) AS temperature
FROM (
    SELECT temperature, avg(nn_softmax_cross_entropy(transform(logits, z -> z / temperature), label)) AS loss
    FROM scores LATERAL VIEW explode(transform(sequence(0, 24), i -> pow(2, i / 2))) AS temperature
    WHERE part = 2
    GROUP BY temperature);

CREATE OR REPLACE TEMPORARY VIEW predictions AS
SELECT label, logits, temperature, nn_softmax(logits, temperature) AS probabilities
FROM scores CROSS JOIN calibration
WHERE part = 3;

-- On the last quarter: the mean probability of the raw scores and of the calibrated ones.
SELECT first(temperature) AS temperature,
       round(avg(nn_hardmax(logits)[label]), 3) AS recognised,
       round(avg(array_max(nn_softmax(logits))), 3) AS confidence,
       round(avg(array_max(probabilities)), 3) AS calibrated_confidence
FROM predictions;

SELECT coalesce(CAST(label AS STRING), 'all') AS digit,
       count(*) AS digits,
       round(avg(nn_softmax_cross_entropy(logits, label)), 3) AS log_loss,
       round(avg(nn_cross_entropy(probabilities, label)), 3) AS calibrated_log_loss
FROM predictions
GROUP BY ROLLUP(label)
ORDER BY digit;
