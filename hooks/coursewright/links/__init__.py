"""The links of a built site: files -> addresses -> faults, and their places in what authors wrote."""
