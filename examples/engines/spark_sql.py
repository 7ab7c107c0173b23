"""Lines through a filter by TRANSFORM of Spark SQL: spark_sql.py FILTER SOURCE TARGET"""

import sys

from pyspark.sql import SparkSession

command, source, target = sys.argv[1:]
spark = SparkSession.builder.appName("inbrief, SQL TRANSFORM").getOrCreate()
# Small parts: as a rule Spark cuts a file every 128 MB.
spark.conf.set("spark.sql.files.maxPartitionBytes", "8m")
lines = spark.sql(f"SELECT TRANSFORM(value) USING '{command}' AS (line STRING) FROM text.`{source}`")
lines.write.text(target)
