"""Measurements on made-up input. Here: generators and measurements. Not here: tests, anything the pipeline uses."""
