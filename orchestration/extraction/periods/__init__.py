"""Times as they are written: calendar dates, years, months, quarters and plan periods, each with its interval."""
