"""Text, comments, and the first line of a page."""

from typing import Any

from wwe_kit.memory.dom.exceptions import DOMException, text_of
from wwe_kit.memory.dom.nodes import ChildNode, Node


class CharacterData(ChildNode):
    """Text or a comment."""

    _interface = "CharacterData"

    @property
    def data(self) -> str:
        return str(self._node.data)

    @data.setter
    def data(self, value: Any) -> None:
        self._node.data = "" if value is None else text_of(value, "data")
        self._document._changed(self)

    nodeValue = data
    textContent = data

    @property
    def length(self) -> int:
        return len(self.data)

    def appendData(self, data: str) -> None:
        self.data += data

    def deleteData(self, offset: int, count: int) -> None:
        self.replaceData(offset, count, "")

    def insertData(self, offset: int, data: str) -> None:
        self.replaceData(offset, 0, data)

    def replaceData(self, offset: int, count: int, data: str) -> None:
        """Replace a part. Raises DOMException for an offset behind the end."""
        if offset > len(self.data):
            raise DOMException("The offset is larger than the text's length.", "IndexSizeError")
        self.data = self.data[:offset] + data + self.data[offset + count :]

    def substringData(self, offset: int, count: int) -> str:
        return self.data[offset : offset + count]


class Text(CharacterData):
    """Text."""

    _interface = "Text"
    nodeType, nodeName = Node.TEXT_NODE, "#text"

    @property
    def wholeText(self) -> str:
        return self.data

    def splitText(self, offset: int) -> "Text":
        made: Text = self._document.createTextNode(self.data[offset:])
        self.after(made)
        self.data = self.data[:offset]
        return made


class Comment(CharacterData):
    """A comment."""

    _interface = "Comment"
    nodeType, nodeName = Node.COMMENT_NODE, "#comment"


class DocumentType(ChildNode):
    """The first line of a page."""

    _interface = "DocumentType"
    nodeType, nodeName, name = Node.DOCUMENT_TYPE_NODE, "html", "html"
