"""What documents list one by one: projects, tasks of a policy, green units."""
