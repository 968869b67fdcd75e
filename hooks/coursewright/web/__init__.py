"""What makes pages safe and accessible wherever they are hosted: the policy they are under, and Material mended."""
