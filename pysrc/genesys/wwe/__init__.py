"""What a web extension imports: `service`, the workspace's API, and `page`, the frame's own document and window."""

from wwe_link.js_exceptions import JsException as JsException
