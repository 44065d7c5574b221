"""The developer's drawer: one module for each of its panels."""
