"""What the subcommands of ``ordos`` do. Not here: parsing their arguments (``orchestration.cli``)."""
