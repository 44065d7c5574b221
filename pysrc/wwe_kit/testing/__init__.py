"""What tests of extensions stand on: the pytest plugin, a driver for a browser, startup times."""
