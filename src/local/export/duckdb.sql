-- What DuckDB lacks of GoogleSQL, so that views.sql runs in it as it is: a type, two functions, and
-- that the greatest and the least of two are not known where one of them is not.
CREATE SCHEMA IF NOT EXISTS whipround;
CREATE TYPE IF NOT EXISTS BIGNUMERIC AS HUGEINT;
CREATE OR REPLACE MACRO DIV(x, y) AS x // y;
CREATE OR REPLACE MACRO UNIX_DATE(day) AS day - DATE '1970-01-01';
CREATE OR REPLACE MACRO GREATEST(x, y) AS CASE WHEN x >= y THEN x WHEN x < y THEN y END;
CREATE OR REPLACE MACRO LEAST(x, y) AS CASE WHEN x <= y THEN x WHEN x > y THEN y END;
