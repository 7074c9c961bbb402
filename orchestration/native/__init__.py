"""The compiled form of extraction. Not here: any rule, and choosing the form (``orchestration.extraction``)."""
