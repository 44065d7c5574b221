"""Under which licences everything in a site may be passed on."""
