"""What the chosen runtime says of an extension: asked in Node.js, or known without it."""
