"""Write, audit, publish: build files, the swap, retention, exports."""
