"""Lines through a filter by RDD.pipe: spark_rdd.py FILTER SOURCE TARGET"""

import sys

from pyspark.sql import SparkSession

command, source, target = sys.argv[1:]
context = SparkSession.builder.appName("inbrief, RDD pipe").getOrCreate().sparkContext
# Without checkCode a filter that dies gives a short output and a job that did well.
context.textFile(source, minPartitions=8).pipe(command, checkCode=True).saveAsTextFile(target)
