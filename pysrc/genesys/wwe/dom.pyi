# Made by web/tools/dom-types from the Web IDL of W3C and WHATWG (@webref/idl). Do not edit.
# mypy: disable-error-code="assignment, misc, override"
"""The DOM's types, as Python in a page meets them."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any, ClassVar, Generic, Literal, Protocol, Self, TypeVar, overload

import genesys.wwe.dom as _dom
from genesys.wwe.frame.listener import Listener

T = TypeVar("T")
N = TypeVar("N")

class JsArray(Generic[T]):
    """A list of JavaScript's."""

    length: int
    def __iter__(self) -> Iterator[T]: ...
    def __getitem__(self, index: int, /) -> T: ...
    def item(self, index: int, /) -> T | None: ...
    def forEach(self, callback: Any, /) -> None: ...

class ARIAMixin:
    role: str | None
    ariaActiveDescendantElement: AnyElement | None
    ariaAtomic: str | None
    ariaAutoComplete: str | None
    ariaBrailleLabel: str | None
    ariaBrailleRoleDescription: str | None
    ariaBusy: str | None
    ariaChecked: str | None
    ariaColCount: str | None
    ariaColIndex: str | None
    ariaColIndexText: str | None
    ariaColSpan: str | None
    ariaControlsElements: JsArray[AnyElement] | None
    ariaCurrent: str | None
    ariaDescribedByElements: JsArray[AnyElement] | None
    ariaDescription: str | None
    ariaDetailsElements: JsArray[AnyElement] | None
    ariaDisabled: str | None
    ariaErrorMessageElements: JsArray[AnyElement] | None
    ariaExpanded: str | None
    ariaFlowToElements: JsArray[AnyElement] | None
    ariaHasPopup: str | None
    ariaHidden: str | None
    ariaInvalid: str | None
    ariaKeyShortcuts: str | None
    ariaLabel: str | None
    ariaLabelledByElements: JsArray[AnyElement] | None
    ariaLevel: str | None
    ariaLive: str | None
    ariaModal: str | None
    ariaMultiLine: str | None
    ariaMultiSelectable: str | None
    ariaOrientation: str | None
    ariaOwnsElements: JsArray[AnyElement] | None
    ariaPlaceholder: str | None
    ariaPosInSet: str | None
    ariaPressed: str | None
    ariaReadOnly: str | None
    ariaRelevant: str | None
    ariaRequired: str | None
    ariaRoleDescription: str | None
    ariaRowCount: str | None
    ariaRowIndex: str | None
    ariaRowIndexText: str | None
    ariaRowSpan: str | None
    ariaSelected: str | None
    ariaSetSize: str | None
    ariaSort: str | None
    ariaValueMax: str | None
    ariaValueMin: str | None
    ariaValueNow: str | None
    ariaValueText: str | None

class ARIANotifyMixin:
    def ariaNotify(self, announcement: str, options: Any = ..., /) -> None: ...

class AbortController:
    @classmethod
    def new(cls) -> Self: ...
    signal: AbortSignal
    def abort(self, reason: Any = ..., /) -> None: ...

class EventTarget:
    @classmethod
    def new(cls) -> Self: ...
    def addEventListener(self, type: str, callback: Any, options: Any = ..., /) -> None: ...
    def removeEventListener(self, type: str, callback: Any, options: Any = ..., /) -> None: ...
    def dispatchEvent(self, event: Event, /) -> bool: ...

class AbortSignal(EventTarget):
    @staticmethod
    def abort(reason: Any = ..., /) -> AbortSignal: ...
    @staticmethod
    def timeout(milliseconds: int, /) -> AbortSignal: ...
    @staticmethod
    def any(signals: Any, /) -> AbortSignal: ...
    aborted: bool
    reason: Any
    def throwIfAborted(self) -> None: ...
    onabort: Any

class AbstractRange:
    startContainer: Node
    startOffset: int
    endContainer: Node
    endOffset: int
    collapsed: bool

class AbstractWorker:
    onerror: Any

class Animatable:
    def animate(self, keyframes: Any, options: Any = ..., /) -> Animation: ...
    def getAnimations(self, options: Any = ..., /) -> JsArray[Animation]: ...

class Animation(EventTarget):
    @classmethod
    def new(cls, effect: AnimationEffect | None = ..., timeline: AnimationTimeline | None = ..., /) -> Self: ...
    id: str
    effect: AnimationEffect | None
    timeline: AnimationTimeline | None
    playbackRate: float
    playState: Literal["idle", "running", "paused", "finished"]
    replaceState: Literal["active", "removed", "persisted"]
    pending: bool
    ready: Awaitable[Animation]
    finished: Awaitable[Animation]
    onfinish: Any
    oncancel: Any
    onremove: Any
    def cancel(self) -> None: ...
    def finish(self) -> None: ...
    def play(self) -> None: ...
    def pause(self) -> None: ...
    def updatePlaybackRate(self, playbackRate: float, /) -> None: ...
    def reverse(self) -> None: ...
    def persist(self) -> None: ...
    def commitStyles(self) -> None: ...

class AnimationEffect:
    def getTiming(self) -> Any: ...
    def getComputedTiming(self) -> Any: ...
    def updateTiming(self, timing: Any = ..., /) -> None: ...

class Event:
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    type: str
    target: AnyElement
    srcElement: EventTarget | None
    currentTarget: AnyElement
    def composedPath(self) -> JsArray[EventTarget]: ...
    NONE: int
    CAPTURING_PHASE: int
    AT_TARGET: int
    BUBBLING_PHASE: int
    eventPhase: int
    def stopPropagation(self) -> None: ...
    cancelBubble: bool
    def stopImmediatePropagation(self) -> None: ...
    bubbles: bool
    cancelable: bool
    returnValue: bool
    def preventDefault(self) -> None: ...
    defaultPrevented: bool
    composed: bool
    isTrusted: bool
    timeStamp: float
    def initEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., /) -> None: ...

class AnimationEvent(Event):
    @classmethod
    def new(cls, type: str, animationEventInitDict: Any = ..., /) -> Self: ...
    animationName: str
    elapsedTime: float
    pseudoElement: str

class AnimationFrameProvider:
    def requestAnimationFrame(self, callback: Any, /) -> int: ...
    def cancelAnimationFrame(self, handle: int, /) -> None: ...

class AnimationTimeline:
    ...

class Node(EventTarget):
    ELEMENT_NODE: int
    ATTRIBUTE_NODE: int
    TEXT_NODE: int
    CDATA_SECTION_NODE: int
    ENTITY_REFERENCE_NODE: int
    ENTITY_NODE: int
    PROCESSING_INSTRUCTION_NODE: int
    COMMENT_NODE: int
    DOCUMENT_NODE: int
    DOCUMENT_TYPE_NODE: int
    DOCUMENT_FRAGMENT_NODE: int
    NOTATION_NODE: int
    nodeType: int
    nodeName: str
    baseURI: str
    isConnected: bool
    ownerDocument: Document | None
    def getRootNode(self, options: Any = ..., /) -> Node: ...
    parentNode: Node | None
    parentElement: AnyElement | None
    def hasChildNodes(self) -> bool: ...
    childNodes: NodeList[Node]
    firstChild: Node | None
    lastChild: Node | None
    previousSibling: Node | None
    nextSibling: Node | None
    nodeValue: str | None
    textContent: str | None
    def normalize(self) -> None: ...
    def cloneNode(self, subtree: bool = ..., /) -> Node: ...
    def isEqualNode(self, otherNode: Node | None, /) -> bool: ...
    def isSameNode(self, otherNode: Node | None, /) -> bool: ...
    DOCUMENT_POSITION_DISCONNECTED: int
    DOCUMENT_POSITION_PRECEDING: int
    DOCUMENT_POSITION_FOLLOWING: int
    DOCUMENT_POSITION_CONTAINS: int
    DOCUMENT_POSITION_CONTAINED_BY: int
    DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC: int
    def compareDocumentPosition(self, other: Node, /) -> int: ...
    def contains(self, other: Node | None, /) -> bool: ...
    def lookupPrefix(self, namespace: str | None, /) -> str | None: ...
    def lookupNamespaceURI(self, prefix: str | None, /) -> str | None: ...
    def isDefaultNamespace(self, namespace: str | None, /) -> bool: ...
    def insertBefore(self, node: Node, child: Node | None, /) -> Node: ...
    def appendChild(self, node: Node, /) -> Node: ...
    def replaceChild(self, node: Node, child: Node, /) -> Node: ...
    def removeChild(self, child: Node, /) -> Node: ...

class Attr(Node):
    namespaceURI: str | None
    prefix: str | None
    localName: str
    name: str
    value: str
    ownerElement: AnyElement | None
    specified: bool

class AudioTrack:
    id: str
    kind: str
    label: str
    language: str
    enabled: bool

class AudioTrackList(EventTarget):
    length: int
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def getTrackById(self, id: str, /) -> AudioTrack | None: ...
    onchange: Any
    onaddtrack: Any
    onremovetrack: Any

class BarProp:
    visible: bool

class BeforeUnloadEvent(Event):
    returnValue: str

class Blob:
    @classmethod
    def new(cls, blobParts: Any = ..., options: Any = ..., /) -> Self: ...
    size: int
    type: str
    def slice(self, start: int = ..., end: int = ..., contentType: str = ..., /) -> Blob: ...
    def stream(self) -> ReadableStream: ...
    def text(self) -> Awaitable[str]: ...
    def arrayBuffer(self) -> Awaitable[Any]: ...
    def textStream(self) -> ReadableStream: ...
    def bytes(self) -> Awaitable[Any]: ...

class Body:
    body: ReadableStream | None
    bodyUsed: bool
    def arrayBuffer(self) -> Awaitable[Any]: ...
    def blob(self) -> Awaitable[Blob]: ...
    def bytes(self) -> Awaitable[Any]: ...
    def formData(self) -> Awaitable[FormData]: ...
    def json(self) -> Awaitable[Any]: ...
    def text(self) -> Awaitable[str]: ...
    def textStream(self) -> ReadableStream: ...

class BroadcastChannel(EventTarget):
    @classmethod
    def new(cls, name: str, /) -> Self: ...
    name: str
    def postMessage(self, message: Any, /) -> None: ...
    def close(self) -> None: ...
    onmessage: Any
    onmessageerror: Any

class ByteLengthQueuingStrategy:
    @classmethod
    def new(cls, init: Any, /) -> Self: ...
    highWaterMark: float
    size: Any

class NonDocumentTypeChildNode:
    previousElementSibling: AnyElement | None
    nextElementSibling: AnyElement | None

class ChildNode:
    def before(self, *nodes: Node | str) -> None: ...
    def after(self, *nodes: Node | str) -> None: ...
    def replaceWith(self, *nodes: Node | str) -> None: ...
    def remove(self) -> None: ...

class CharacterData(Node, NonDocumentTypeChildNode, ChildNode):
    data: str
    length: int
    def substringData(self, offset: int, count: int, /) -> str: ...
    def appendData(self, data: str, /) -> None: ...
    def insertData(self, offset: int, data: str, /) -> None: ...
    def deleteData(self, offset: int, count: int, /) -> None: ...
    def replaceData(self, offset: int, count: int, data: str, /) -> None: ...

class GeometryUtils:
    def getBoxQuads(self, options: Any = ..., /) -> JsArray[DOMQuad]: ...
    def convertQuadFromNode(self, quad: Any, from_: Any, options: Any = ..., /) -> DOMQuad: ...
    def convertRectFromNode(self, rect: DOMRectReadOnly, from_: Any, options: Any = ..., /) -> DOMQuad: ...
    def convertPointFromNode(self, point: Any, from_: Any, options: Any = ..., /) -> DOMPoint: ...

class Slottable:
    assignedSlot: HTMLSlotElement | None

class Text(CharacterData, GeometryUtils, Slottable):
    @classmethod
    def new(cls, data: str = ..., /) -> Self: ...
    def splitText(self, offset: int, /) -> Text: ...
    wholeText: str

class CDATASection(Text):
    ...

class CSSRule:
    cssText: str
    parentRule: CSSRule | None
    parentStyleSheet: CSSStyleSheet | None
    type: int
    STYLE_RULE: int
    CHARSET_RULE: int
    IMPORT_RULE: int
    MEDIA_RULE: int
    FONT_FACE_RULE: int
    PAGE_RULE: int
    MARGIN_RULE: int
    NAMESPACE_RULE: int
    KEYFRAMES_RULE: int
    KEYFRAME_RULE: int

class CSSGroupingRule(CSSRule):
    cssRules: CSSRuleList
    def insertRule(self, rule: str, index: int = ..., /) -> int: ...
    def deleteRule(self, index: int, /) -> None: ...

class CSSImportRule(CSSRule):
    href: str
    media: MediaList
    styleSheet: CSSStyleSheet | None
    layerName: str | None
    supportsText: str | None

class CSSKeyframeRule(CSSRule):
    keyText: str
    style: CSSStyleProperties

class CSSKeyframesRule(CSSRule):
    name: str
    cssRules: CSSRuleList
    length: int
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def appendRule(self, rule: str, /) -> None: ...
    def deleteRule(self, select: str, /) -> None: ...
    def findRule(self, select: str, /) -> CSSKeyframeRule | None: ...

class CSSMarginRule(CSSRule):
    name: str
    style: CSSStyleDeclaration

class CSSNamespaceRule(CSSRule):
    namespaceURI: str
    prefix: str

class CSSStyleDeclaration:
    cssText: str
    length: int
    def item(self, index: int, /) -> str: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def getPropertyValue(self, property: str, /) -> str: ...
    def getPropertyPriority(self, property: str, /) -> str: ...
    def setProperty(self, property: str, value: str, priority: str = ..., /) -> None: ...
    def removeProperty(self, property: str, /) -> str: ...
    parentRule: CSSRule | None
    def __getattr__(self, name: str) -> str: ...
    def __setattr__(self, name: str, value: str) -> None: ...

class CSSPageDescriptors(CSSStyleDeclaration):
    margin: str
    marginTop: str
    marginRight: str
    marginBottom: str
    marginLeft: str
    size: str
    pageOrientation: str
    marks: str
    bleed: str

class CSSPageRule(CSSGroupingRule):
    selectorText: str
    style: CSSPageDescriptors

class CSSRuleList:
    def item(self, index: int, /) -> CSSRule | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    length: int

class CSSStyleProperties(CSSStyleDeclaration):
    cssFloat: str

class CSSStyleRule(CSSGroupingRule):
    selectorText: str
    style: CSSStyleProperties

class StyleSheet:
    type: str
    href: str | None
    ownerNode: AnyElement | ProcessingInstruction | None
    parentStyleSheet: CSSStyleSheet | None
    title: str | None
    media: MediaList
    disabled: bool

class CSSStyleSheet(StyleSheet):
    @classmethod
    def new(cls, options: Any = ..., /) -> Self: ...
    ownerRule: CSSRule | None
    cssRules: CSSRuleList
    def insertRule(self, rule: str, index: int = ..., /) -> int: ...
    def deleteRule(self, index: int, /) -> None: ...
    def replace(self, text: str, /) -> Awaitable[CSSStyleSheet]: ...
    def replaceSync(self, text: str, /) -> None: ...
    rules: CSSRuleList
    def addRule(self, selector: str = ..., style: str = ..., index: int = ..., /) -> int: ...
    def removeRule(self, index: int = ..., /) -> None: ...

class CSSViewTransitionRule(CSSRule):
    navigation: str
    types: JsArray[str]

class CanvasCompositing:
    globalAlpha: float
    globalCompositeOperation: str

class CanvasDrawImage:
    @overload
    def drawImage(self, image: Any, dx: float, dy: float, /) -> None: ...
    @overload
    def drawImage(self, image: Any, dx: float, dy: float, dw: float, dh: float, /) -> None: ...
    @overload
    def drawImage(self, image: Any, sx: float, sy: float, sw: float, sh: float, dx: float, dy: float, dw: float, dh: float, /) -> None: ...

class CanvasDrawPath:
    def beginPath(self) -> None: ...
    @overload
    def fill(self, fillRule: Literal["nonzero", "evenodd"] = ..., /) -> None: ...
    @overload
    def fill(self, path: Path2D, fillRule: Literal["nonzero", "evenodd"] = ..., /) -> None: ...
    @overload
    def stroke(self) -> None: ...
    @overload
    def stroke(self, path: Path2D, /) -> None: ...
    @overload
    def clip(self, fillRule: Literal["nonzero", "evenodd"] = ..., /) -> None: ...
    @overload
    def clip(self, path: Path2D, fillRule: Literal["nonzero", "evenodd"] = ..., /) -> None: ...
    @overload
    def isPointInPath(self, x: float, y: float, fillRule: Literal["nonzero", "evenodd"] = ..., /) -> bool: ...
    @overload
    def isPointInPath(self, path: Path2D, x: float, y: float, fillRule: Literal["nonzero", "evenodd"] = ..., /) -> bool: ...
    @overload
    def isPointInStroke(self, x: float, y: float, /) -> bool: ...
    @overload
    def isPointInStroke(self, path: Path2D, x: float, y: float, /) -> bool: ...

class CanvasFillStrokeStyles:
    strokeStyle: str | CanvasGradient | CanvasPattern
    fillStyle: str | CanvasGradient | CanvasPattern
    def createLinearGradient(self, x0: float, y0: float, x1: float, y1: float, /) -> CanvasGradient: ...
    def createRadialGradient(self, x0: float, y0: float, r0: float, x1: float, y1: float, r1: float, /) -> CanvasGradient: ...
    def createConicGradient(self, startAngle: float, x: float, y: float, /) -> CanvasGradient: ...
    def createPattern(self, image: Any, repetition: str, /) -> CanvasPattern | None: ...

class CanvasFilters:
    filter: str

class CanvasGradient:
    def addColorStop(self, offset: float, color: str, /) -> None: ...

class CanvasImageData:
    @overload
    def createImageData(self, sw: int, sh: int, settings: Any = ..., /) -> ImageData: ...
    @overload
    def createImageData(self, imageData: ImageData, /) -> ImageData: ...
    def getImageData(self, sx: int, sy: int, sw: int, sh: int, settings: Any = ..., /) -> ImageData: ...
    @overload
    def putImageData(self, imageData: ImageData, dx: int, dy: int, /) -> None: ...
    @overload
    def putImageData(self, imageData: ImageData, dx: int, dy: int, dirtyX: int, dirtyY: int, dirtyWidth: int, dirtyHeight: int, /) -> None: ...

class CanvasImageSmoothing:
    imageSmoothingEnabled: bool
    imageSmoothingQuality: Literal["low", "medium", "high"]

class CanvasPath:
    def closePath(self) -> None: ...
    def moveTo(self, x: float, y: float, /) -> None: ...
    def lineTo(self, x: float, y: float, /) -> None: ...
    def quadraticCurveTo(self, cpx: float, cpy: float, x: float, y: float, /) -> None: ...
    def bezierCurveTo(self, cp1x: float, cp1y: float, cp2x: float, cp2y: float, x: float, y: float, /) -> None: ...
    def arcTo(self, x1: float, y1: float, x2: float, y2: float, radius: float, /) -> None: ...
    def rect(self, x: float, y: float, w: float, h: float, /) -> None: ...
    def roundRect(self, x: float, y: float, w: float, h: float, radii: Any = ..., /) -> None: ...
    def arc(self, x: float, y: float, radius: float, startAngle: float, endAngle: float, counterclockwise: bool = ..., /) -> None: ...
    def ellipse(self, x: float, y: float, radiusX: float, radiusY: float, rotation: float, startAngle: float, endAngle: float, counterclockwise: bool = ..., /) -> None: ...

class CanvasPathDrawingStyles:
    lineWidth: float
    lineCap: Literal["butt", "round", "square"]
    lineJoin: Literal["round", "bevel", "miter"]
    miterLimit: float
    def setLineDash(self, segments: Any, /) -> None: ...
    def getLineDash(self) -> JsArray[float]: ...
    lineDashOffset: float

class CanvasPattern:
    def setTransform(self, transform: Any = ..., /) -> None: ...

class CanvasRect:
    def clearRect(self, x: float, y: float, w: float, h: float, /) -> None: ...
    def fillRect(self, x: float, y: float, w: float, h: float, /) -> None: ...
    def strokeRect(self, x: float, y: float, w: float, h: float, /) -> None: ...

class CanvasSettings:
    def getContextAttributes(self) -> Any: ...

class CanvasState:
    def save(self) -> None: ...
    def restore(self) -> None: ...
    def reset(self) -> None: ...
    def isContextLost(self) -> bool: ...

class CanvasTransform:
    def scale(self, x: float, y: float, /) -> None: ...
    def rotate(self, angle: float, /) -> None: ...
    def translate(self, x: float, y: float, /) -> None: ...
    def transform(self, a: float, b: float, c: float, d: float, e: float, f: float, /) -> None: ...
    def getTransform(self) -> DOMMatrix: ...
    @overload
    def setTransform(self, a: float, b: float, c: float, d: float, e: float, f: float, /) -> None: ...
    @overload
    def setTransform(self, transform: Any = ..., /) -> None: ...
    def resetTransform(self) -> None: ...

class CanvasShadowStyles:
    shadowOffsetX: float
    shadowOffsetY: float
    shadowBlur: float
    shadowColor: str

class CanvasUserInterface:
    @overload
    def drawFocusIfNeeded(self, element: Element, /) -> None: ...
    @overload
    def drawFocusIfNeeded(self, path: Path2D, element: Element, /) -> None: ...

class CanvasText:
    def fillText(self, text: str, x: float, y: float, maxWidth: float = ..., /) -> None: ...
    def strokeText(self, text: str, x: float, y: float, maxWidth: float = ..., /) -> None: ...
    def measureText(self, text: str, /) -> TextMetrics: ...

class CanvasTextDrawingStyles:
    lang: str
    font: str
    textAlign: Literal["start", "end", "left", "right", "center"]
    textBaseline: Literal["top", "hanging", "middle", "alphabetic", "ideographic", "bottom"]
    direction: Literal["ltr", "rtl", "inherit"]
    letterSpacing: str
    fontKerning: Literal["auto", "normal", "none"]
    fontStretch: Literal["ultra-condensed", "extra-condensed", "condensed", "semi-condensed", "normal", "semi-expanded", "expanded", "extra-expanded", "ultra-expanded"]
    fontVariantCaps: Literal["normal", "small-caps", "all-small-caps", "petite-caps", "all-petite-caps", "unicase", "titling-caps"]
    textRendering: Literal["auto", "optimizeSpeed", "optimizeLegibility", "geometricPrecision"]
    wordSpacing: str

class CanvasRenderingContext2D(CanvasSettings, CanvasState, CanvasTransform, CanvasCompositing, CanvasImageSmoothing, CanvasFillStrokeStyles, CanvasShadowStyles, CanvasFilters, CanvasRect, CanvasDrawPath, CanvasUserInterface, CanvasText, CanvasDrawImage, CanvasImageData, CanvasPathDrawingStyles, CanvasTextDrawingStyles, CanvasPath):
    canvas: HTMLCanvasElement

class CaretPosition:
    offsetNode: Node
    offset: int
    def getClientRect(self) -> DOMRect | None: ...

class Clipboard(EventTarget):
    def read(self, formats: Any = ..., /) -> Awaitable[JsArray[ClipboardItem]]: ...
    def readText(self) -> Awaitable[str]: ...
    def write(self, data: Any, /) -> Awaitable[None]: ...
    def writeText(self, data: str, /) -> Awaitable[None]: ...

class ClipboardChangeEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    types: JsArray[str]
    changeId: int

class ClipboardEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    clipboardData: DataTransfer | None

class ClipboardItem:
    @classmethod
    def new(cls, items: Any, options: Any = ..., /) -> Self: ...
    presentationStyle: Literal["unspecified", "inline", "attachment"]
    types: JsArray[str]
    def getType(self, type: str, /) -> Awaitable[Blob]: ...
    @staticmethod
    def supports(type: str, /) -> bool: ...

class CloseEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    wasClean: bool
    code: int
    reason: str

class CloseWatcher(EventTarget):
    @classmethod
    def new(cls, options: Any = ..., /) -> Self: ...
    def requestClose(self) -> None: ...
    def close(self) -> None: ...
    def destroy(self) -> None: ...
    oncancel: Any
    onclose: Any

class CommandEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    source: AnyElement | None
    command: str

class Comment(CharacterData):
    @classmethod
    def new(cls, data: str = ..., /) -> Self: ...

class UIEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    view: Window | None
    detail: int
    def initUIEvent(self, typeArg: str, bubblesArg: bool = ..., cancelableArg: bool = ..., viewArg: Window | None = ..., detailArg: int = ..., /) -> None: ...
    which: int

class CompositionEvent(UIEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    data: str
    def initCompositionEvent(self, typeArg: str, bubblesArg: bool = ..., cancelableArg: bool = ..., viewArg: Window | None = ..., dataArg: str = ..., /) -> None: ...

class CookieChangeEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    changed: JsArray[Any]
    deleted: JsArray[Any]

class CookieStore(EventTarget):
    @overload
    def get(self, name: str, /) -> Awaitable[Any]: ...
    @overload
    def get(self, options: Any = ..., /) -> Awaitable[Any]: ...
    @overload
    def getAll(self, name: str, /) -> Awaitable[JsArray[Any]]: ...
    @overload
    def getAll(self, options: Any = ..., /) -> Awaitable[JsArray[Any]]: ...
    @overload
    def set(self, name: str, value: str, /) -> Awaitable[None]: ...
    @overload
    def set(self, options: Any, /) -> Awaitable[None]: ...
    @overload
    def delete(self, name: str, /) -> Awaitable[None]: ...
    @overload
    def delete(self, options: Any, /) -> Awaitable[None]: ...
    onchange: Any

class CookieStoreManager:
    def subscribe(self, subscriptions: Any, /) -> Awaitable[None]: ...
    def getSubscriptions(self) -> Awaitable[JsArray[Any]]: ...
    def unsubscribe(self, subscriptions: Any, /) -> Awaitable[None]: ...

class CountQueuingStrategy:
    @classmethod
    def new(cls, init: Any, /) -> Self: ...
    highWaterMark: float
    size: Any

class Crypto:
    subtle: SubtleCrypto
    def getRandomValues(self, array: Any, /) -> Any: ...
    def randomUUID(self) -> str: ...

class CryptoKey:
    type: Literal["public", "private", "secret"]
    extractable: bool
    algorithm: Any
    usages: Any

class CustomElementRegistry:
    @classmethod
    def new(cls) -> Self: ...
    def define(self, name: str, constructor: Any, options: Any = ..., /) -> None: ...
    def get(self, name: str, /) -> Any: ...
    def getName(self, constructor: Any, /) -> str | None: ...
    def whenDefined(self, name: str, /) -> Awaitable[Any]: ...
    def upgrade(self, root: Node, /) -> None: ...
    def initialize(self, root: Node, /) -> None: ...

class CustomEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    detail: Any
    def initCustomEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., detail: Any = ..., /) -> None: ...

class CustomStateSet:
    def __iter__(self) -> Iterator[str]: ...
    def entries(self) -> Any: ...
    def keys(self) -> Any: ...
    def values(self) -> Any: ...
    def forEach(self, callback: Any, /) -> None: ...
    size: int
    def has(self, key: str, /) -> bool: ...

class DOMImplementation:
    def createDocumentType(self, name: str, publicId: str, systemId: str, /) -> DocumentType: ...
    def createDocument(self, namespace: str | None, qualifiedName: str, doctype: DocumentType | None = ..., /) -> XMLDocument: ...
    def createHTMLDocument(self, title: str = ..., /) -> Document: ...
    def hasFeature(self) -> bool: ...

class DOMMatrixReadOnly:
    @classmethod
    def new(cls, init: Any = ..., /) -> Self: ...
    @staticmethod
    def fromMatrix(other: Any = ..., /) -> DOMMatrixReadOnly: ...
    @staticmethod
    def fromFloat32Array(array32: Any, /) -> DOMMatrixReadOnly: ...
    @staticmethod
    def fromFloat64Array(array64: Any, /) -> DOMMatrixReadOnly: ...
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    m11: float
    m12: float
    m13: float
    m14: float
    m21: float
    m22: float
    m23: float
    m24: float
    m31: float
    m32: float
    m33: float
    m34: float
    m41: float
    m42: float
    m43: float
    m44: float
    is2D: bool
    isIdentity: bool
    def translate(self, tx: float = ..., ty: float = ..., tz: float = ..., /) -> DOMMatrix: ...
    def scale(self, scaleX: float = ..., scaleY: float = ..., scaleZ: float = ..., originX: float = ..., originY: float = ..., originZ: float = ..., /) -> DOMMatrix: ...
    def scaleNonUniform(self, scaleX: float = ..., scaleY: float = ..., /) -> DOMMatrix: ...
    def scale3d(self, scale: float = ..., originX: float = ..., originY: float = ..., originZ: float = ..., /) -> DOMMatrix: ...
    def rotate(self, rotX: float = ..., rotY: float = ..., rotZ: float = ..., /) -> DOMMatrix: ...
    def rotateFromVector(self, x: float = ..., y: float = ..., /) -> DOMMatrix: ...
    def rotateAxisAngle(self, x: float = ..., y: float = ..., z: float = ..., angle: float = ..., /) -> DOMMatrix: ...
    def skewX(self, sx: float = ..., /) -> DOMMatrix: ...
    def skewY(self, sy: float = ..., /) -> DOMMatrix: ...
    def multiply(self, other: Any = ..., /) -> DOMMatrix: ...
    def flipX(self) -> DOMMatrix: ...
    def flipY(self) -> DOMMatrix: ...
    def inverse(self) -> DOMMatrix: ...
    def transformPoint(self, point: Any = ..., /) -> DOMPoint: ...
    def toFloat32Array(self) -> Any: ...
    def toFloat64Array(self) -> Any: ...
    def toJSON(self) -> Any: ...

class DOMMatrix(DOMMatrixReadOnly):
    @classmethod
    def new(cls, init: Any = ..., /) -> Self: ...
    @staticmethod
    def fromMatrix(other: Any = ..., /) -> DOMMatrix: ...
    @staticmethod
    def fromFloat32Array(array32: Any, /) -> DOMMatrix: ...
    @staticmethod
    def fromFloat64Array(array64: Any, /) -> DOMMatrix: ...
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    m11: float
    m12: float
    m13: float
    m14: float
    m21: float
    m22: float
    m23: float
    m24: float
    m31: float
    m32: float
    m33: float
    m34: float
    m41: float
    m42: float
    m43: float
    m44: float
    def multiplySelf(self, other: Any = ..., /) -> DOMMatrix: ...
    def preMultiplySelf(self, other: Any = ..., /) -> DOMMatrix: ...
    def translateSelf(self, tx: float = ..., ty: float = ..., tz: float = ..., /) -> DOMMatrix: ...
    def scaleSelf(self, scaleX: float = ..., scaleY: float = ..., scaleZ: float = ..., originX: float = ..., originY: float = ..., originZ: float = ..., /) -> DOMMatrix: ...
    def scale3dSelf(self, scale: float = ..., originX: float = ..., originY: float = ..., originZ: float = ..., /) -> DOMMatrix: ...
    def rotateSelf(self, rotX: float = ..., rotY: float = ..., rotZ: float = ..., /) -> DOMMatrix: ...
    def rotateFromVectorSelf(self, x: float = ..., y: float = ..., /) -> DOMMatrix: ...
    def rotateAxisAngleSelf(self, x: float = ..., y: float = ..., z: float = ..., angle: float = ..., /) -> DOMMatrix: ...
    def skewXSelf(self, sx: float = ..., /) -> DOMMatrix: ...
    def skewYSelf(self, sy: float = ..., /) -> DOMMatrix: ...
    def invertSelf(self) -> DOMMatrix: ...
    def setMatrixValue(self, transformList: str, /) -> DOMMatrix: ...

class DOMParser:
    @classmethod
    def new(cls) -> Self: ...
    def parseFromString(self, string: str, type: Literal["text/html", "text/xml", "application/xml", "application/xhtml+xml", "image/svg+xml"], /) -> Document: ...

class DOMPointReadOnly:
    @classmethod
    def new(cls, x: float = ..., y: float = ..., z: float = ..., w: float = ..., /) -> Self: ...
    @staticmethod
    def fromPoint(other: Any = ..., /) -> DOMPointReadOnly: ...
    x: float
    y: float
    z: float
    w: float
    def matrixTransform(self, matrix: Any = ..., /) -> DOMPoint: ...
    def toJSON(self) -> Any: ...

class DOMPoint(DOMPointReadOnly):
    @classmethod
    def new(cls, x: float = ..., y: float = ..., z: float = ..., w: float = ..., /) -> Self: ...
    @staticmethod
    def fromPoint(other: Any = ..., /) -> DOMPoint: ...
    x: float
    y: float
    z: float
    w: float

class DOMQuad:
    @classmethod
    def new(cls, p1: Any = ..., p2: Any = ..., p3: Any = ..., p4: Any = ..., /) -> Self: ...
    @staticmethod
    def fromRect(other: Any = ..., /) -> DOMQuad: ...
    @staticmethod
    def fromQuad(other: Any = ..., /) -> DOMQuad: ...
    p1: DOMPoint
    p2: DOMPoint
    p3: DOMPoint
    p4: DOMPoint
    def getBounds(self) -> DOMRect: ...
    def toJSON(self) -> Any: ...

class DOMRectReadOnly:
    @classmethod
    def new(cls, x: float = ..., y: float = ..., width: float = ..., height: float = ..., /) -> Self: ...
    @staticmethod
    def fromRect(other: Any = ..., /) -> DOMRectReadOnly: ...
    x: float
    y: float
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    def toJSON(self) -> Any: ...

class DOMRect(DOMRectReadOnly):
    @classmethod
    def new(cls, x: float = ..., y: float = ..., width: float = ..., height: float = ..., /) -> Self: ...
    @staticmethod
    def fromRect(other: Any = ..., /) -> DOMRect: ...
    x: float
    y: float
    width: float
    height: float

class DOMRectList:
    length: int
    def item(self, index: int, /) -> DOMRect | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...

class DOMStringList:
    length: int
    def item(self, index: int, /) -> str | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def contains(self, string: str, /) -> bool: ...

class DOMStringMap:
    def __getattr__(self, name: str) -> str: ...
    def __setattr__(self, name: str, value: str) -> None: ...

class DOMTokenList:
    length: int
    def item(self, index: int, /) -> str | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    @overload
    def __iter__(self) -> Iterator[None]: ...
    @overload
    def __iter__(self) -> Iterator[str]: ...
    def contains(self, token: str, /) -> bool: ...
    def add(self, *tokens: str) -> None: ...
    def remove(self, *tokens: str) -> None: ...
    def toggle(self, token: str, force: bool = ..., /) -> bool: ...
    def replace(self, token: str, newToken: str, /) -> bool: ...
    def supports(self, token: str, /) -> bool: ...
    value: str
    def entries(self) -> Any: ...
    def keys(self) -> Any: ...
    def values(self) -> Any: ...
    def forEach(self, callback: Any, /) -> None: ...

class DataTransfer:
    @classmethod
    def new(cls) -> Self: ...
    dropEffect: str
    effectAllowed: str
    items: DataTransferItemList
    def setDragImage(self, image: Element, x: int, y: int, /) -> None: ...
    types: JsArray[str]
    def getData(self, format: str, /) -> str: ...
    def setData(self, format: str, data: str, /) -> None: ...
    def clearData(self, format: str = ..., /) -> None: ...
    files: FileList

class DataTransferItem:
    kind: str
    type: str
    def getAsString(self, callback: Any, /) -> None: ...
    def getAsFile(self) -> File | None: ...

class DataTransferItemList:
    length: int
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    @overload
    def add(self, data: str, type: str, /) -> DataTransferItem | None: ...
    @overload
    def add(self, data: File, /) -> DataTransferItem | None: ...
    def remove(self, index: int, /) -> None: ...
    def clear(self) -> None: ...

class DeviceChangeEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    devices: JsArray[MediaDeviceInfo]
    userInsertedDevices: JsArray[MediaDeviceInfo]

class NonElementParentNode:
    def getElementById(self, elementId: str, /) -> AnyElement | None: ...

class DocumentOrShadowRoot:
    customElementRegistry: CustomElementRegistry | None
    styleSheets: StyleSheetList
    adoptedStyleSheets: JsArray[CSSStyleSheet]
    fullscreenElement: AnyElement | None
    activeElement: AnyElement | None
    pointerLockElement: AnyElement | None
    def getAnimations(self) -> JsArray[Animation]: ...

class ParentNode:
    children: HTMLCollection
    firstElementChild: AnyElement | None
    lastElementChild: AnyElement | None
    childElementCount: int
    def prepend(self, *nodes: Node | str) -> None: ...
    def append(self, *nodes: Node | str) -> None: ...
    def replaceChildren(self, *nodes: Node | str) -> None: ...
    def moveBefore(self, node: Node, child: Node | None, /) -> None: ...
    def querySelector(self, selectors: str, /) -> AnyElement | None: ...
    def querySelectorAll(self, selectors: str, /) -> NodeList[AnyElement]: ...

class XPathEvaluatorBase:
    def createExpression(self, expression: str, resolver: Any = ..., /) -> XPathExpression: ...
    def createNSResolver(self, nodeResolver: Node, /) -> Node: ...
    def evaluate(self, expression: str, contextNode: Node, resolver: Any = ..., type: int = ..., result: XPathResult | None = ..., /) -> XPathResult: ...

class GlobalEventHandlers:
    onabort: Any
    onauxclick: Any
    onbeforeinput: Any
    onbeforematch: Any
    onbeforetoggle: Any
    onblur: Any
    oncancel: Any
    oncanplay: Any
    oncanplaythrough: Any
    onchange: Any
    onclick: Any
    onclose: Any
    oncommand: Any
    oncontextlost: Any
    oncontextmenu: Any
    oncontextrestored: Any
    oncopy: Any
    oncuechange: Any
    oncut: Any
    ondblclick: Any
    ondrag: Any
    ondragend: Any
    ondragenter: Any
    ondragleave: Any
    ondragover: Any
    ondragstart: Any
    ondrop: Any
    ondurationchange: Any
    onemptied: Any
    onended: Any
    onerror: Any
    onfocus: Any
    onformdata: Any
    oninput: Any
    oninvalid: Any
    onkeydown: Any
    onkeypress: Any
    onkeyup: Any
    onload: Any
    onloadeddata: Any
    onloadedmetadata: Any
    onloadstart: Any
    onmousedown: Any
    onmouseenter: Any
    onmouseleave: Any
    onmousemove: Any
    onmouseout: Any
    onmouseover: Any
    onmouseup: Any
    onpaste: Any
    onpause: Any
    onplay: Any
    onplaying: Any
    onprogress: Any
    onratechange: Any
    onreset: Any
    onresize: Any
    onscroll: Any
    onscrollend: Any
    onsecuritypolicyviolation: Any
    onseeked: Any
    onseeking: Any
    onselect: Any
    onslotchange: Any
    onstalled: Any
    onsubmit: Any
    onsuspend: Any
    ontimeupdate: Any
    ontoggle: Any
    onvolumechange: Any
    onwaiting: Any
    onwebkitanimationend: Any
    onwebkitanimationiteration: Any
    onwebkitanimationstart: Any
    onwebkittransitionend: Any
    onwheel: Any
    onanimationstart: Any
    onanimationiteration: Any
    onanimationend: Any
    onanimationcancel: Any
    ontransitionrun: Any
    ontransitionstart: Any
    ontransitionend: Any
    ontransitioncancel: Any
    onpointerover: Any
    onpointerenter: Any
    onpointerdown: Any
    onpointermove: Any
    onpointerrawupdate: Any
    onpointerup: Any
    onpointercancel: Any
    onpointerout: Any
    onpointerleave: Any
    ongotpointercapture: Any
    onlostpointercapture: Any
    onselectstart: Any
    onselectionchange: Any
    ontouchstart: Any
    ontouchend: Any
    ontouchmove: Any
    ontouchcancel: Any

class Document(Node, GeometryUtils, NonElementParentNode, DocumentOrShadowRoot, ParentNode, XPathEvaluatorBase, GlobalEventHandlers, ARIANotifyMixin):
    @classmethod
    def new(cls) -> Self: ...
    implementation: DOMImplementation
    URL: str
    documentURI: str
    compatMode: str
    characterSet: str
    charset: str
    inputEncoding: str
    contentType: str
    doctype: DocumentType | None
    documentElement: AnyElement
    def getElementsByTagName(self, qualifiedName: str, /) -> HTMLCollection: ...
    def getElementsByTagNameNS(self, namespace: str | None, localName: str, /) -> HTMLCollection: ...
    def getElementsByClassName(self, classNames: str, /) -> HTMLCollection: ...
    @overload
    def createElement(self, localName: Literal["a"], options: Any = ...) -> HTMLAnchorElement: ...
    @overload
    def createElement(self, localName: Literal["area"], options: Any = ...) -> HTMLAreaElement: ...
    @overload
    def createElement(self, localName: Literal["audio"], options: Any = ...) -> HTMLAudioElement: ...
    @overload
    def createElement(self, localName: Literal["br"], options: Any = ...) -> HTMLBRElement: ...
    @overload
    def createElement(self, localName: Literal["base"], options: Any = ...) -> HTMLBaseElement: ...
    @overload
    def createElement(self, localName: Literal["body"], options: Any = ...) -> HTMLBodyElement: ...
    @overload
    def createElement(self, localName: Literal["button"], options: Any = ...) -> HTMLButtonElement: ...
    @overload
    def createElement(self, localName: Literal["canvas"], options: Any = ...) -> HTMLCanvasElement: ...
    @overload
    def createElement(self, localName: Literal["dl"], options: Any = ...) -> HTMLDListElement: ...
    @overload
    def createElement(self, localName: Literal["data"], options: Any = ...) -> HTMLDataElement: ...
    @overload
    def createElement(self, localName: Literal["datalist"], options: Any = ...) -> HTMLDataListElement: ...
    @overload
    def createElement(self, localName: Literal["details"], options: Any = ...) -> HTMLDetailsElement: ...
    @overload
    def createElement(self, localName: Literal["dialog"], options: Any = ...) -> HTMLDialogElement: ...
    @overload
    def createElement(self, localName: Literal["div"], options: Any = ...) -> HTMLDivElement: ...
    @overload
    def createElement(self, localName: Literal["article", "section", "nav", "aside", "hgroup", "header", "footer", "address", "dt", "dd", "figure", "figcaption", "main", "search", "em", "strong", "small", "s", "cite", "dfn", "abbr", "ruby", "rt", "rp", "code", "var", "samp", "kbd", "sub", "sup", "i", "b", "u", "mark", "bdi", "bdo", "wbr", "summary", "noscript"], options: Any = ...) -> HTMLElement: ...
    @overload
    def createElement(self, localName: Literal["embed"], options: Any = ...) -> HTMLEmbedElement: ...
    @overload
    def createElement(self, localName: Literal["fieldset"], options: Any = ...) -> HTMLFieldSetElement: ...
    @overload
    def createElement(self, localName: Literal["form"], options: Any = ...) -> HTMLFormElement: ...
    @overload
    def createElement(self, localName: Literal["hr"], options: Any = ...) -> HTMLHRElement: ...
    @overload
    def createElement(self, localName: Literal["head"], options: Any = ...) -> HTMLHeadElement: ...
    @overload
    def createElement(self, localName: Literal["h1", "h2", "h3", "h4", "h5", "h6"], options: Any = ...) -> HTMLHeadingElement: ...
    @overload
    def createElement(self, localName: Literal["html"], options: Any = ...) -> HTMLHtmlElement: ...
    @overload
    def createElement(self, localName: Literal["iframe"], options: Any = ...) -> HTMLIFrameElement: ...
    @overload
    def createElement(self, localName: Literal["img"], options: Any = ...) -> HTMLImageElement: ...
    @overload
    def createElement(self, localName: Literal["input"], options: Any = ...) -> HTMLInputElement: ...
    @overload
    def createElement(self, localName: Literal["li"], options: Any = ...) -> HTMLLIElement: ...
    @overload
    def createElement(self, localName: Literal["label"], options: Any = ...) -> HTMLLabelElement: ...
    @overload
    def createElement(self, localName: Literal["legend"], options: Any = ...) -> HTMLLegendElement: ...
    @overload
    def createElement(self, localName: Literal["link"], options: Any = ...) -> HTMLLinkElement: ...
    @overload
    def createElement(self, localName: Literal["map"], options: Any = ...) -> HTMLMapElement: ...
    @overload
    def createElement(self, localName: Literal["menu"], options: Any = ...) -> HTMLMenuElement: ...
    @overload
    def createElement(self, localName: Literal["meta"], options: Any = ...) -> HTMLMetaElement: ...
    @overload
    def createElement(self, localName: Literal["meter"], options: Any = ...) -> HTMLMeterElement: ...
    @overload
    def createElement(self, localName: Literal["ins", "del"], options: Any = ...) -> HTMLModElement: ...
    @overload
    def createElement(self, localName: Literal["ol"], options: Any = ...) -> HTMLOListElement: ...
    @overload
    def createElement(self, localName: Literal["object"], options: Any = ...) -> HTMLObjectElement: ...
    @overload
    def createElement(self, localName: Literal["optgroup"], options: Any = ...) -> HTMLOptGroupElement: ...
    @overload
    def createElement(self, localName: Literal["option"], options: Any = ...) -> HTMLOptionElement: ...
    @overload
    def createElement(self, localName: Literal["output"], options: Any = ...) -> HTMLOutputElement: ...
    @overload
    def createElement(self, localName: Literal["p"], options: Any = ...) -> HTMLParagraphElement: ...
    @overload
    def createElement(self, localName: Literal["picture"], options: Any = ...) -> HTMLPictureElement: ...
    @overload
    def createElement(self, localName: Literal["pre"], options: Any = ...) -> HTMLPreElement: ...
    @overload
    def createElement(self, localName: Literal["progress"], options: Any = ...) -> HTMLProgressElement: ...
    @overload
    def createElement(self, localName: Literal["blockquote", "q"], options: Any = ...) -> HTMLQuoteElement: ...
    @overload
    def createElement(self, localName: Literal["script"], options: Any = ...) -> HTMLScriptElement: ...
    @overload
    def createElement(self, localName: Literal["select"], options: Any = ...) -> HTMLSelectElement: ...
    @overload
    def createElement(self, localName: Literal["selectedcontent"], options: Any = ...) -> HTMLSelectedContentElement: ...
    @overload
    def createElement(self, localName: Literal["slot"], options: Any = ...) -> HTMLSlotElement: ...
    @overload
    def createElement(self, localName: Literal["source"], options: Any = ...) -> HTMLSourceElement: ...
    @overload
    def createElement(self, localName: Literal["span"], options: Any = ...) -> HTMLSpanElement: ...
    @overload
    def createElement(self, localName: Literal["style"], options: Any = ...) -> HTMLStyleElement: ...
    @overload
    def createElement(self, localName: Literal["caption"], options: Any = ...) -> HTMLTableCaptionElement: ...
    @overload
    def createElement(self, localName: Literal["td", "th"], options: Any = ...) -> HTMLTableCellElement: ...
    @overload
    def createElement(self, localName: Literal["colgroup", "col"], options: Any = ...) -> HTMLTableColElement: ...
    @overload
    def createElement(self, localName: Literal["table"], options: Any = ...) -> HTMLTableElement: ...
    @overload
    def createElement(self, localName: Literal["tr"], options: Any = ...) -> HTMLTableRowElement: ...
    @overload
    def createElement(self, localName: Literal["tbody", "thead", "tfoot"], options: Any = ...) -> HTMLTableSectionElement: ...
    @overload
    def createElement(self, localName: Literal["template"], options: Any = ...) -> HTMLTemplateElement: ...
    @overload
    def createElement(self, localName: Literal["textarea"], options: Any = ...) -> HTMLTextAreaElement: ...
    @overload
    def createElement(self, localName: Literal["time"], options: Any = ...) -> HTMLTimeElement: ...
    @overload
    def createElement(self, localName: Literal["title"], options: Any = ...) -> HTMLTitleElement: ...
    @overload
    def createElement(self, localName: Literal["track"], options: Any = ...) -> HTMLTrackElement: ...
    @overload
    def createElement(self, localName: Literal["ul"], options: Any = ...) -> HTMLUListElement: ...
    @overload
    def createElement(self, localName: Literal["video"], options: Any = ...) -> HTMLVideoElement: ...
    @overload
    def createElement(self, localName: str, options: Any = ...) -> AnyElement: ...
    def createElementNS(self, namespace: str | None, qualifiedName: str, options: Any = ..., /) -> AnyElement: ...
    def createDocumentFragment(self) -> DocumentFragment: ...
    def createTextNode(self, data: str, /) -> Text: ...
    def createCDATASection(self, data: str, /) -> CDATASection: ...
    def createComment(self, data: str, /) -> Comment: ...
    def createProcessingInstruction(self, target: str, data: str, /) -> ProcessingInstruction: ...
    def importNode(self, node: Node, options: Any = ..., /) -> Node: ...
    def adoptNode(self, node: Node, /) -> Node: ...
    def createAttribute(self, localName: str, /) -> Attr: ...
    def createAttributeNS(self, namespace: str | None, qualifiedName: str, /) -> Attr: ...
    def createEvent(self, interface: str, /) -> Event: ...
    def createRange(self) -> Range: ...
    def createNodeIterator(self, root: Node, whatToShow: int = ..., filter: Any = ..., /) -> NodeIterator: ...
    def createTreeWalker(self, root: Node, whatToShow: int = ..., filter: Any = ..., /) -> TreeWalker: ...
    def startViewTransition(self, callbackOptions: Any = ..., /) -> ViewTransition: ...
    activeViewTransition: ViewTransition | None
    def elementFromPoint(self, x: float, y: float, /) -> AnyElement | None: ...
    def elementsFromPoint(self, x: float, y: float, /) -> JsArray[AnyElement]: ...
    def caretPositionFromPoint(self, x: float, y: float, options: Any = ..., /) -> CaretPosition | None: ...
    scrollingElement: AnyElement | None
    fullscreenEnabled: bool
    fullscreen: bool
    def exitFullscreen(self) -> Awaitable[None]: ...
    onfullscreenchange: Any
    onfullscreenerror: Any
    @staticmethod
    def parseHTMLUnsafe(html: str, options: Any = ..., /) -> Document: ...
    @staticmethod
    def parseHTML(html: str, options: Any = ..., /) -> Document: ...
    location: Location
    domain: str
    referrer: str
    cookie: str
    lastModified: str
    readyState: Literal["loading", "interactive", "complete"]
    title: str
    dir: str
    body: HTMLElement
    head: HTMLElement
    images: HTMLCollection
    embeds: HTMLCollection
    plugins: HTMLCollection
    links: HTMLCollection
    forms: HTMLCollection
    scripts: HTMLCollection
    def getElementsByName(self, elementName: str, /) -> NodeList[AnyElement]: ...
    currentScript: Any
    @overload
    def open(self, unused1: str = ..., unused2: str = ..., /) -> Document: ...
    @overload
    def open(self, url: str, name: str, features: str, /) -> Window | None: ...
    def close(self) -> None: ...
    def write(self, *text: str) -> None: ...
    def writeln(self, *text: str) -> None: ...
    defaultView: Window | None
    def hasFocus(self) -> bool: ...
    designMode: str
    def execCommand(self, commandId: str, showUI: bool = ..., value: str = ..., /) -> bool: ...
    def queryCommandEnabled(self, commandId: str, /) -> bool: ...
    def queryCommandIndeterm(self, commandId: str, /) -> bool: ...
    def queryCommandState(self, commandId: str, /) -> bool: ...
    def queryCommandSupported(self, commandId: str, /) -> bool: ...
    def queryCommandValue(self, commandId: str, /) -> str: ...
    hidden: bool
    visibilityState: Literal["visible", "hidden"]
    onreadystatechange: Any
    onvisibilitychange: Any
    fgColor: str
    linkColor: str
    vlinkColor: str
    alinkColor: str
    bgColor: str
    anchors: HTMLCollection
    applets: HTMLCollection
    def clear(self) -> None: ...
    def captureEvents(self) -> None: ...
    def releaseEvents(self) -> None: ...
    all: HTMLAllCollection
    onpointerlockchange: Any
    onpointerlockerror: Any
    def exitPointerLock(self) -> None: ...
    def getSelection(self) -> Selection | None: ...
    timeline: DocumentTimeline

class DocumentFragment(Node, NonElementParentNode, ParentNode):
    @classmethod
    def new(cls) -> Self: ...

class DocumentTimeline(AnimationTimeline):
    @classmethod
    def new(cls, options: Any = ..., /) -> Self: ...

class DocumentType(Node, ChildNode):
    name: str
    publicId: str
    systemId: str

class MouseEvent(UIEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    screenX: int
    screenY: int
    clientX: int
    clientY: int
    layerX: int
    layerY: int
    ctrlKey: bool
    shiftKey: bool
    altKey: bool
    metaKey: bool
    button: int
    buttons: int
    relatedTarget: EventTarget | None
    def getModifierState(self, keyArg: str, /) -> bool: ...
    pageX: float
    pageY: float
    x: float
    y: float
    offsetX: float
    offsetY: float
    def initMouseEvent(self, typeArg: str, bubblesArg: bool = ..., cancelableArg: bool = ..., viewArg: Window | None = ..., detailArg: int = ..., screenXArg: int = ..., screenYArg: int = ..., clientXArg: int = ..., clientYArg: int = ..., ctrlKeyArg: bool = ..., altKeyArg: bool = ..., shiftKeyArg: bool = ..., metaKeyArg: bool = ..., buttonArg: int = ..., relatedTargetArg: EventTarget | None = ..., /) -> None: ...
    movementX: float
    movementY: float

class DragEvent(MouseEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    dataTransfer: DataTransfer | None

class Element(Node, GeometryUtils, ParentNode, NonDocumentTypeChildNode, ChildNode, Slottable, ARIAMixin, ARIANotifyMixin, Animatable):
    namespaceURI: str | None
    prefix: str | None
    localName: str
    tagName: str
    id: str
    className: str
    classList: DOMTokenList
    slot: str
    def hasAttributes(self) -> bool: ...
    attributes: NamedNodeMap
    def getAttributeNames(self) -> JsArray[str]: ...
    def getAttribute(self, qualifiedName: str, /) -> str | None: ...
    def getAttributeNS(self, namespace: str | None, localName: str, /) -> str | None: ...
    def setAttribute(self, qualifiedName: str, value: str, /) -> None: ...
    def setAttributeNS(self, namespace: str | None, qualifiedName: str, value: str, /) -> None: ...
    def removeAttribute(self, qualifiedName: str, /) -> None: ...
    def removeAttributeNS(self, namespace: str | None, localName: str, /) -> None: ...
    def toggleAttribute(self, qualifiedName: str, force: bool = ..., /) -> bool: ...
    def hasAttribute(self, qualifiedName: str, /) -> bool: ...
    def hasAttributeNS(self, namespace: str | None, localName: str, /) -> bool: ...
    def getAttributeNode(self, qualifiedName: str, /) -> Attr | None: ...
    def getAttributeNodeNS(self, namespace: str | None, localName: str, /) -> Attr | None: ...
    def setAttributeNode(self, attr: Attr, /) -> Attr | None: ...
    def setAttributeNodeNS(self, attr: Attr, /) -> Attr | None: ...
    def removeAttributeNode(self, attr: Attr, /) -> Attr: ...
    def attachShadow(self, init: Any, /) -> ShadowRoot: ...
    shadowRoot: ShadowRoot | None
    customElementRegistry: CustomElementRegistry | None
    def closest(self, selectors: str, /) -> AnyElement | None: ...
    def matches(self, selectors: str, /) -> bool: ...
    def webkitMatchesSelector(self, selectors: str, /) -> bool: ...
    def getElementsByTagName(self, qualifiedName: str, /) -> HTMLCollection: ...
    def getElementsByTagNameNS(self, namespace: str | None, localName: str, /) -> HTMLCollection: ...
    def getElementsByClassName(self, classNames: str, /) -> HTMLCollection: ...
    def insertAdjacentElement(self, where: str, element: Element, /) -> AnyElement | None: ...
    def insertAdjacentText(self, where: str, data: str, /) -> None: ...
    def startViewTransition(self, callbackOptions: Any = ..., /) -> ViewTransition: ...
    activeViewTransition: ViewTransition | None
    def getClientRects(self) -> DOMRectList: ...
    def getBoundingClientRect(self) -> DOMRect: ...
    def checkVisibility(self, options: Any = ..., /) -> bool: ...
    def scrollIntoView(self, arg: Any = ..., /) -> Awaitable[None]: ...
    @overload
    def scroll(self, options: Any = ..., /) -> Awaitable[None]: ...
    @overload
    def scroll(self, x: float, y: float, /) -> Awaitable[None]: ...
    @overload
    def scrollTo(self, options: Any = ..., /) -> Awaitable[None]: ...
    @overload
    def scrollTo(self, x: float, y: float, /) -> Awaitable[None]: ...
    @overload
    def scrollBy(self, options: Any = ..., /) -> Awaitable[None]: ...
    @overload
    def scrollBy(self, x: float, y: float, /) -> Awaitable[None]: ...
    scrollTop: float
    scrollLeft: float
    scrollWidth: int
    scrollHeight: int
    clientTop: int
    clientLeft: int
    clientWidth: int
    clientHeight: int
    currentCSSZoom: float
    def requestFullscreen(self, options: Any = ..., /) -> Awaitable[None]: ...
    onfullscreenchange: Any
    onfullscreenerror: Any
    def setHTML(self, html: str, options: Any = ..., /) -> None: ...
    def setHTMLUnsafe(self, html: str, options: Any = ..., /) -> None: ...
    def getHTML(self, options: Any = ..., /) -> str: ...
    innerHTML: str
    outerHTML: str
    def insertAdjacentHTML(self, position: str, string: str, /) -> None: ...
    def setPointerCapture(self, pointerId: int, /) -> None: ...
    def releasePointerCapture(self, pointerId: int, /) -> None: ...
    def hasPointerCapture(self, pointerId: int, /) -> bool: ...
    def requestPointerLock(self, options: Any = ..., /) -> Awaitable[None]: ...

class ElementCSSInlineStyle:
    style: CSSStyleProperties

class ElementContentEditable:
    contentEditable: str
    enterKeyHint: str
    isContentEditable: bool
    inputMode: str

class ElementInternals(ARIAMixin):
    shadowRoot: ShadowRoot | None
    def setFormValue(self, value: File | str | FormData | None, state: File | str | FormData | None = ..., /) -> None: ...
    form: HTMLFormElement | None
    def setValidity(self, flags: Any = ..., message: str = ..., anchor: HTMLElement = ..., /) -> None: ...
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    labels: NodeList[Node]
    states: CustomStateSet

class ErrorEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    message: str
    filename: str
    lineno: int
    colno: int
    error: Any

class EventSource(EventTarget):
    @classmethod
    def new(cls, url: str, eventSourceInitDict: Any = ..., /) -> Self: ...
    url: str
    withCredentials: bool
    CONNECTING: int
    OPEN: int
    CLOSED: int
    readyState: int
    onopen: Any
    onmessage: Any
    onerror: Any
    def close(self) -> None: ...

class External:
    def AddSearchProvider(self) -> None: ...
    def IsSearchProviderInstalled(self) -> None: ...

class FetchLaterResult:
    activated: bool

class File(Blob):
    @classmethod
    def new(cls, fileBits: Any, fileName: str, options: Any = ..., /) -> Self: ...
    name: str
    lastModified: int

class FileList:
    def item(self, index: int, /) -> File | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    length: int

class FileReader(EventTarget):
    @classmethod
    def new(cls) -> Self: ...
    def readAsArrayBuffer(self, blob: Blob, /) -> None: ...
    def readAsBinaryString(self, blob: Blob, /) -> None: ...
    def readAsText(self, blob: Blob, encoding: str = ..., /) -> None: ...
    def readAsDataURL(self, blob: Blob, /) -> None: ...
    def abort(self) -> None: ...
    EMPTY: int
    LOADING: int
    DONE: int
    readyState: int
    result: Any
    error: Any
    onloadstart: Any
    onprogress: Any
    onload: Any
    onabort: Any
    onerror: Any
    onloadend: Any

class FocusEvent(UIEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    relatedTarget: EventTarget | None

class FormData:
    @classmethod
    def new(cls, form: HTMLFormElement = ..., submitter: HTMLElement | None = ..., /) -> Self: ...
    @overload
    def append(self, name: str, value: str, /) -> None: ...
    @overload
    def append(self, name: str, blobValue: Blob, filename: str = ..., /) -> None: ...
    def delete(self, name: str, /) -> None: ...
    def get(self, name: str, /) -> File | str | None: ...
    def getAll(self, name: str, /) -> JsArray[File | str]: ...
    def has(self, name: str, /) -> bool: ...
    @overload
    def set(self, name: str, value: str, /) -> None: ...
    @overload
    def set(self, name: str, blobValue: Blob, filename: str = ..., /) -> None: ...
    def __iter__(self) -> Iterator[JsArray[Any]]: ...
    def entries(self) -> Any: ...
    def keys(self) -> Any: ...
    def values(self) -> Any: ...
    def forEach(self, callback: Any, /) -> None: ...

class FormDataEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any, /) -> Self: ...
    formData: FormData

class GenericTransformStream:
    readable: ReadableStream
    writable: WritableStream

class Geolocation:
    def getCurrentPosition(self, successCallback: Any, errorCallback: Any = ..., options: Any = ..., /) -> None: ...
    def watchPosition(self, successCallback: Any, errorCallback: Any = ..., options: Any = ..., /) -> int: ...
    def clearWatch(self, watchId: int, /) -> None: ...

class GeolocationCoordinates:
    accuracy: float
    latitude: float
    longitude: float
    altitude: float | None
    altitudeAccuracy: float | None
    heading: float | None
    speed: float | None
    def toJSON(self) -> Any: ...

class GeolocationPosition:
    coords: GeolocationCoordinates
    timestamp: int
    def toJSON(self) -> Any: ...

class GeolocationPositionError:
    PERMISSION_DENIED: int
    POSITION_UNAVAILABLE: int
    TIMEOUT: int
    code: int
    message: str

class HTMLAllCollection:
    length: int
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def namedItem(self, name: str, /) -> HTMLCollection | AnyElement | None: ...
    def item(self, nameOrIndex: str = ..., /) -> HTMLCollection | AnyElement | None: ...

class HTMLOrSVGOrMathMLElement:
    dataset: DOMStringMap
    nonce: str
    autofocus: bool
    tabIndex: int
    def focus(self, options: Any = ..., /) -> None: ...
    def blur(self) -> None: ...

class HTMLElement(Element, ElementCSSInlineStyle, GlobalEventHandlers, ElementContentEditable, HTMLOrSVGOrMathMLElement):
    @classmethod
    def new(cls) -> Self: ...
    title: str
    lang: str
    translate: bool
    dir: str
    hidden: bool | float | str | None
    inert: bool
    def click(self) -> None: ...
    accessKey: str
    accessKeyLabel: str
    draggable: bool
    spellcheck: bool
    writingSuggestions: str
    autocapitalize: str
    autocorrect: bool
    innerText: str
    outerText: str
    def attachInternals(self) -> ElementInternals: ...
    def showPopover(self, options: Any = ..., /) -> None: ...
    def hidePopover(self) -> None: ...
    def togglePopover(self, options: Any = ..., /) -> bool: ...
    popover: str | None
    headingOffset: int
    headingReset: bool
    scrollParent: AnyElement | None
    offsetParent: AnyElement | None
    offsetTop: int
    offsetLeft: int
    offsetWidth: int
    offsetHeight: int

class HyperlinkElementUtils:
    origin: str
    protocol: str
    username: str
    password: str
    host: str
    hostname: str
    port: str
    pathname: str
    search: str
    hash: str
    hreflang: str
    type: str

class HTMLHyperlinkElementUtils:
    href: str
    target: str

class HTMLAnchorElement(HTMLElement, HyperlinkElementUtils, HTMLHyperlinkElementUtils):
    @classmethod
    def new(cls) -> Self: ...
    download: str
    ping: str
    rel: str
    relList: DOMTokenList
    text: str
    referrerPolicy: str
    coords: str
    charset: str
    name: str
    rev: str
    shape: str

class HTMLAreaElement(HTMLElement, HyperlinkElementUtils, HTMLHyperlinkElementUtils):
    @classmethod
    def new(cls) -> Self: ...
    alt: str
    coords: str
    shape: str
    download: str
    ping: str
    rel: str
    relList: DOMTokenList
    referrerPolicy: str
    noHref: bool

class HTMLMediaElement(HTMLElement):
    error: MediaError | None
    src: str
    srcObject: Any
    currentSrc: str
    crossOrigin: str | None
    NETWORK_EMPTY: int
    NETWORK_IDLE: int
    NETWORK_LOADING: int
    NETWORK_NO_SOURCE: int
    networkState: int
    preload: str
    buffered: TimeRanges
    def load(self) -> None: ...
    def canPlayType(self, type: str, /) -> Literal["", "maybe", "probably"]: ...
    HAVE_NOTHING: int
    HAVE_METADATA: int
    HAVE_CURRENT_DATA: int
    HAVE_FUTURE_DATA: int
    HAVE_ENOUGH_DATA: int
    readyState: int
    seeking: bool
    currentTime: float
    def fastSeek(self, time: float, /) -> None: ...
    duration: float
    def getStartDate(self) -> Any: ...
    paused: bool
    defaultPlaybackRate: float
    playbackRate: float
    preservesPitch: bool
    played: TimeRanges
    seekable: TimeRanges
    ended: bool
    autoplay: bool
    loop: bool
    def play(self) -> Awaitable[None]: ...
    def pause(self) -> None: ...
    controls: bool
    volume: float
    muted: bool
    defaultMuted: bool
    loading: str
    audioTracks: AudioTrackList
    videoTracks: VideoTrackList
    textTracks: TextTrackList
    def addTextTrack(self, kind: Literal["subtitles", "captions", "descriptions", "chapters", "metadata"], label: str = ..., language: str = ..., /) -> TextTrack: ...

class HTMLAudioElement(HTMLMediaElement):
    @classmethod
    def new(cls) -> Self: ...

class HTMLBRElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    clear: str

class HTMLBaseElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    href: str
    target: str

class WindowEventHandlers:
    onafterprint: Any
    onbeforeprint: Any
    onbeforeunload: Any
    onhashchange: Any
    onlanguagechange: Any
    onmessage: Any
    onmessageerror: Any
    onoffline: Any
    ononline: Any
    onpagehide: Any
    onpagereveal: Any
    onpageshow: Any
    onpageswap: Any
    onpopstate: Any
    onrejectionhandled: Any
    onstorage: Any
    onunhandledrejection: Any
    onunload: Any

class HTMLBodyElement(HTMLElement, WindowEventHandlers):
    @classmethod
    def new(cls) -> Self: ...
    onorientationchange: Any
    text: str
    link: str
    vLink: str
    aLink: str
    bgColor: str
    background: str

class PopoverTargetAttributes:
    popoverTargetElement: AnyElement | None
    popoverTargetAction: str

class HTMLButtonElement(HTMLElement, PopoverTargetAttributes):
    @classmethod
    def new(cls) -> Self: ...
    command: str
    commandForElement: AnyElement | None
    disabled: bool
    form: HTMLFormElement | None
    formAction: str
    formEnctype: str
    formMethod: str
    formNoValidate: bool
    formTarget: str
    name: str
    type: str
    value: str
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str, /) -> None: ...
    labels: NodeList[Node]

class HTMLCanvasElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    width: int
    height: int
    def getContext(self, contextId: str, options: Any = ..., /) -> Any: ...
    def toDataURL(self, type: str = ..., quality: Any = ..., /) -> str: ...
    def toBlob(self, callback: Any, type: str = ..., quality: Any = ..., /) -> None: ...
    def transferControlToOffscreen(self) -> OffscreenCanvas: ...

class HTMLCollection:
    length: int
    def item(self, index: int, /) -> AnyElement | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def namedItem(self, name: str, /) -> AnyElement | None: ...

class HTMLDListElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    compact: bool

class HTMLDataElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    value: str

class HTMLDataListElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    options: HTMLCollection

class HTMLDetailsElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    name: str
    open: bool

class HTMLDialogElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    open: bool
    returnValue: str
    closedBy: str
    def show(self) -> None: ...
    def showModal(self) -> None: ...
    def close(self, returnValue: str = ..., /) -> None: ...
    def requestClose(self, returnValue: str = ..., /) -> None: ...

class HTMLDirectoryElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    compact: bool

class HTMLDivElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    align: str

class HTMLEmbedElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    src: str
    type: str
    width: str
    height: str
    def getSVGDocument(self) -> Document | None: ...
    align: str
    name: str

class HTMLFieldSetElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    disabled: bool
    form: HTMLFormElement | None
    name: str
    type: str
    elements: HTMLCollection
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str, /) -> None: ...

class HTMLFontElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    color: str
    face: str
    size: str

class HTMLFormControlsCollection(HTMLCollection):
    def namedItem(self, name: str, /) -> RadioNodeList | AnyElement | None: ...

class HTMLFormElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    acceptCharset: str
    action: str
    autocomplete: str
    enctype: str
    encoding: str
    method: str
    name: str
    noValidate: bool
    target: str
    rel: str
    relList: DOMTokenList
    elements: HTMLFormControlsCollection
    length: int
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def submit(self) -> None: ...
    def requestSubmit(self, submitter: HTMLElement | None = ..., /) -> None: ...
    def reset(self) -> None: ...
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...

class HTMLFrameElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    name: str
    scrolling: str
    src: str
    frameBorder: str
    longDesc: str
    noResize: bool
    contentDocument: Document | None
    contentWindow: Window | None
    marginHeight: str
    marginWidth: str

class HTMLFrameSetElement(HTMLElement, WindowEventHandlers):
    @classmethod
    def new(cls) -> Self: ...
    cols: str
    rows: str

class HTMLHRElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    align: str
    color: str
    noShade: bool
    size: str
    width: str

class HTMLHeadElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...

class HTMLHeadingElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    align: str

class HTMLHtmlElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    version: str

class HTMLIFrameElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    src: str
    srcdoc: str
    name: str
    sandbox: DOMTokenList
    allow: str
    allowFullscreen: bool
    width: str
    height: str
    referrerPolicy: str
    loading: str
    contentDocument: Document | None
    contentWindow: Window | None
    def getSVGDocument(self) -> Document | None: ...
    align: str
    scrolling: str
    frameBorder: str
    longDesc: str
    marginHeight: str
    marginWidth: str

class HTMLImageElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    alt: str
    src: str
    srcset: str
    sizes: str
    crossOrigin: str | None
    useMap: str
    isMap: bool
    controls: bool
    width: int
    height: int
    naturalWidth: int
    naturalHeight: int
    complete: bool
    currentSrc: str
    referrerPolicy: str
    decoding: str
    loading: str
    fetchPriority: str
    def decode(self) -> Awaitable[None]: ...
    x: int
    y: int
    name: str
    lowsrc: str
    align: str
    hspace: int
    vspace: int
    longDesc: str
    border: str

class HTMLInputElement(HTMLElement, PopoverTargetAttributes):
    @classmethod
    def new(cls) -> Self: ...
    accept: str
    alpha: bool
    alt: str
    autocomplete: str
    defaultChecked: bool
    checked: bool
    colorSpace: str
    dirName: str
    disabled: bool
    form: HTMLFormElement | None
    files: FileList | None
    formAction: str
    formEnctype: str
    formMethod: str
    formNoValidate: bool
    formTarget: str
    height: int
    indeterminate: bool
    list: HTMLDataListElement | None
    max: str
    maxLength: int
    min: str
    minLength: int
    multiple: bool
    name: str
    pattern: str
    placeholder: str
    readOnly: bool
    required: bool
    size: int
    src: str
    step: str
    type: str
    defaultValue: str
    value: str
    valueAsDate: Any
    valueAsNumber: float
    width: int
    def stepUp(self, n: int = ..., /) -> None: ...
    def stepDown(self, n: int = ..., /) -> None: ...
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str, /) -> None: ...
    labels: NodeList[Node] | None
    def select(self) -> None: ...
    selectionStart: int | None
    selectionEnd: int | None
    selectionDirection: str | None
    @overload
    def setRangeText(self, replacement: str, /) -> None: ...
    @overload
    def setRangeText(self, replacement: str, start: int, end: int, selectionMode: Literal["select", "start", "end", "preserve"] = ..., /) -> None: ...
    def setSelectionRange(self, start: int, end: int, direction: str = ..., /) -> None: ...
    def showPicker(self) -> None: ...
    align: str
    useMap: str

class HTMLLIElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    value: int
    type: str

class HTMLLabelElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    form: HTMLFormElement | None
    htmlFor: str
    control: HTMLElement | None

class HTMLLegendElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    form: HTMLFormElement | None
    align: str

class LinkStyle:
    sheet: CSSStyleSheet | None

class HTMLLinkElement(HTMLElement, LinkStyle):
    @classmethod
    def new(cls) -> Self: ...
    href: str
    crossOrigin: str | None
    rel: str
    relList: DOMTokenList
    media: str
    integrity: str
    hreflang: str
    type: str
    sizes: DOMTokenList
    imageSrcset: str
    imageSizes: str
    referrerPolicy: str
    blocking: DOMTokenList
    disabled: bool
    fetchPriority: str
    charset: str
    rev: str
    target: str

class HTMLMapElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    name: str
    areas: HTMLCollection

class HTMLMarqueeElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    behavior: str
    bgColor: str
    direction: str
    height: str
    hspace: int
    loop: int
    scrollAmount: int
    scrollDelay: int
    trueSpeed: bool
    vspace: int
    width: str
    def start(self) -> None: ...
    def stop(self) -> None: ...

class HTMLMenuElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    compact: bool

class HTMLMetaElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    name: str
    httpEquiv: str
    content: str
    media: str
    scheme: str

class HTMLMeterElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    value: float
    min: float
    max: float
    low: float
    high: float
    optimum: float
    labels: NodeList[Node]

class HTMLModElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    cite: str
    dateTime: str

class HTMLOListElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    reversed: bool
    start: int
    type: str
    compact: bool

class HTMLObjectElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    data: str
    type: str
    name: str
    form: HTMLFormElement | None
    width: str
    height: str
    contentDocument: Document | None
    contentWindow: Window | None
    def getSVGDocument(self) -> Document | None: ...
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str, /) -> None: ...
    align: str
    archive: str
    code: str
    declare: bool
    hspace: int
    standby: str
    vspace: int
    codeBase: str
    codeType: str
    useMap: str
    border: str

class HTMLOptGroupElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    disabled: bool
    label: str

class HTMLOptionElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    disabled: bool
    form: HTMLFormElement | None
    label: str
    defaultSelected: bool
    selected: bool
    value: str
    text: str
    index: int

class HTMLOptionsCollection(HTMLCollection):
    length: int
    def add(self, element: HTMLOptionElement | HTMLOptGroupElement, before: HTMLElement | int | None = ..., /) -> None: ...
    def remove(self, index: int, /) -> None: ...
    selectedIndex: int

class HTMLOutputElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    htmlFor: DOMTokenList
    form: HTMLFormElement | None
    name: str
    type: str
    defaultValue: str
    value: str
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str, /) -> None: ...
    labels: NodeList[Node]

class HTMLParagraphElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    align: str

class HTMLParamElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    name: str
    value: str
    type: str
    valueType: str

class HTMLPictureElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...

class HTMLPreElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    width: int

class HTMLProgressElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    value: float
    max: float
    position: float
    labels: NodeList[Node]

class HTMLQuoteElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    cite: str

class HTMLScriptElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    type: str
    src: str
    noModule: bool
    defer: bool
    blocking: DOMTokenList
    crossOrigin: str | None
    referrerPolicy: str
    integrity: str
    fetchPriority: str
    text: str
    @staticmethod
    def supports(type: str, /) -> bool: ...
    charset: str
    event: str
    htmlFor: str

class HTMLSelectElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    autocomplete: str
    disabled: bool
    form: HTMLFormElement | None
    multiple: bool
    name: str
    required: bool
    size: int
    type: str
    options: HTMLOptionsCollection
    length: int
    def item(self, index: int, /) -> HTMLOptionElement | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def namedItem(self, name: str, /) -> HTMLOptionElement | None: ...
    def add(self, element: HTMLOptionElement | HTMLOptGroupElement, before: HTMLElement | int | None = ..., /) -> None: ...
    @overload
    def remove(self) -> None: ...
    @overload
    def remove(self, index: int, /) -> None: ...
    selectedOptions: HTMLCollection
    selectedIndex: int
    value: str
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str, /) -> None: ...
    def showPicker(self) -> None: ...
    labels: NodeList[Node]

class HTMLSelectedContentElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...

class HTMLSlotElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    name: str
    def assignedNodes(self, options: Any = ..., /) -> JsArray[Node]: ...
    def assignedElements(self, options: Any = ..., /) -> JsArray[AnyElement]: ...
    def assign(self, *nodes: Element | Text) -> None: ...

class HTMLSourceElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    src: str
    type: str
    srcset: str
    sizes: str
    media: str
    width: int
    height: int

class HTMLSpanElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...

class HTMLStyleElement(HTMLElement, LinkStyle):
    @classmethod
    def new(cls) -> Self: ...
    disabled: bool
    media: str
    blocking: DOMTokenList
    type: str

class HTMLTableCaptionElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    align: str

class HTMLTableCellElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    colSpan: int
    rowSpan: int
    headers: str
    cellIndex: int
    scope: str
    abbr: str
    align: str
    axis: str
    height: str
    width: str
    ch: str
    chOff: str
    noWrap: bool
    vAlign: str
    bgColor: str

class HTMLTableColElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    span: int
    align: str
    ch: str
    chOff: str
    vAlign: str
    width: str

class HTMLTableElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    caption: HTMLTableCaptionElement | None
    def createCaption(self) -> HTMLTableCaptionElement: ...
    def deleteCaption(self) -> None: ...
    tHead: HTMLTableSectionElement | None
    def createTHead(self) -> HTMLTableSectionElement: ...
    def deleteTHead(self) -> None: ...
    tFoot: HTMLTableSectionElement | None
    def createTFoot(self) -> HTMLTableSectionElement: ...
    def deleteTFoot(self) -> None: ...
    tBodies: HTMLCollection
    def createTBody(self) -> HTMLTableSectionElement: ...
    rows: HTMLCollection
    def insertRow(self, index: int = ..., /) -> HTMLTableRowElement: ...
    def deleteRow(self, index: int, /) -> None: ...
    align: str
    border: str
    frame: str
    rules: str
    summary: str
    width: str
    bgColor: str
    cellPadding: str
    cellSpacing: str

class HTMLTableRowElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    rowIndex: int
    sectionRowIndex: int
    cells: HTMLCollection
    def insertCell(self, index: int = ..., /) -> HTMLTableCellElement: ...
    def deleteCell(self, index: int, /) -> None: ...
    align: str
    ch: str
    chOff: str
    vAlign: str
    bgColor: str

class HTMLTableSectionElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    rows: HTMLCollection
    def insertRow(self, index: int = ..., /) -> HTMLTableRowElement: ...
    def deleteRow(self, index: int, /) -> None: ...
    align: str
    ch: str
    chOff: str
    vAlign: str

class HTMLTemplateElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    content: DocumentFragment
    htmlFor: str
    shadowRootMode: str
    shadowRootDelegatesFocus: bool
    shadowRootSerializable: bool
    shadowRootSlotAssignment: str
    shadowRootClonable: bool
    shadowRootCustomElementRegistry: str

class HTMLTextAreaElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    autocomplete: str
    cols: int
    dirName: str
    disabled: bool
    form: HTMLFormElement | None
    maxLength: int
    minLength: int
    name: str
    placeholder: str
    readOnly: bool
    required: bool
    rows: int
    wrap: str
    type: str
    defaultValue: str
    value: str
    textLength: int
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str, /) -> None: ...
    labels: NodeList[Node]
    def select(self) -> None: ...
    selectionStart: int
    selectionEnd: int
    selectionDirection: str
    @overload
    def setRangeText(self, replacement: str, /) -> None: ...
    @overload
    def setRangeText(self, replacement: str, start: int, end: int, selectionMode: Literal["select", "start", "end", "preserve"] = ..., /) -> None: ...
    def setSelectionRange(self, start: int, end: int, direction: str = ..., /) -> None: ...

class HTMLTimeElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    dateTime: str

class HTMLTitleElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    text: str

class HTMLTrackElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    kind: str
    src: str
    srclang: str
    label: str
    default: bool
    NONE: int
    LOADING: int
    LOADED: int
    ERROR: int
    readyState: int
    track: TextTrack

class HTMLUListElement(HTMLElement):
    @classmethod
    def new(cls) -> Self: ...
    compact: bool
    type: str

class HTMLUnknownElement(HTMLElement):
    ...

class HTMLVideoElement(HTMLMediaElement):
    @classmethod
    def new(cls) -> Self: ...
    width: int
    height: int
    videoWidth: int
    videoHeight: int
    poster: str
    playsInline: bool

class HashChangeEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    oldURL: str
    newURL: str

class Headers:
    @classmethod
    def new(cls, init: Any = ..., /) -> Self: ...
    def append(self, name: str, value: str, /) -> None: ...
    def delete(self, name: str, /) -> None: ...
    def get(self, name: str, /) -> str | None: ...
    def getSetCookie(self) -> JsArray[str]: ...
    def has(self, name: str, /) -> bool: ...
    def set(self, name: str, value: str, /) -> None: ...
    def __iter__(self) -> Iterator[JsArray[Any]]: ...
    def entries(self) -> Any: ...
    def keys(self) -> Any: ...
    def values(self) -> Any: ...
    def forEach(self, callback: Any, /) -> None: ...

class History:
    length: int
    scrollRestoration: Literal["auto", "manual"]
    state: Any
    def go(self, delta: int = ..., /) -> None: ...
    def back(self) -> None: ...
    def forward(self) -> None: ...
    def pushState(self, data: Any, unused: str, url: str | None = ..., /) -> None: ...
    def replaceState(self, data: Any, unused: str, url: str | None = ..., /) -> None: ...

class IDBCursor:
    source: IDBObjectStore | IDBIndex
    direction: Literal["next", "nextunique", "prev", "prevunique"]
    key: Any
    primaryKey: Any
    request: IDBRequest
    def advance(self, count: int, /) -> None: ...
    def continuePrimaryKey(self, key: Any, primaryKey: Any, /) -> None: ...
    def update(self, value: Any, /) -> IDBRequest: ...
    def delete(self) -> IDBRequest: ...

class IDBCursorWithValue(IDBCursor):
    value: Any

class IDBDatabase(EventTarget):
    name: str
    version: int
    objectStoreNames: DOMStringList
    def transaction(self, storeNames: Any, mode: Literal["readonly", "readwrite", "versionchange"] = ..., options: Any = ..., /) -> IDBTransaction: ...
    def close(self) -> None: ...
    def createObjectStore(self, name: str, options: Any = ..., /) -> IDBObjectStore: ...
    def deleteObjectStore(self, name: str, /) -> None: ...
    onabort: Any
    onclose: Any
    onerror: Any
    onversionchange: Any

class IDBFactory:
    def open(self, name: str, version: int = ..., /) -> IDBOpenDBRequest: ...
    def deleteDatabase(self, name: str, /) -> IDBOpenDBRequest: ...
    def databases(self) -> Awaitable[JsArray[Any]]: ...
    def cmp(self, first: Any, second: Any, /) -> int: ...

class IDBIndex:
    name: str
    objectStore: IDBObjectStore
    keyPath: Any
    multiEntry: bool
    unique: bool
    def get(self, query: Any, /) -> IDBRequest: ...
    def getKey(self, query: Any, /) -> IDBRequest: ...
    def getAll(self, queryOrOptions: Any = ..., count: int = ..., /) -> IDBRequest: ...
    def getAllKeys(self, queryOrOptions: Any = ..., count: int = ..., /) -> IDBRequest: ...
    def getAllRecords(self, options: Any = ..., /) -> IDBRequest: ...
    def count(self, query: Any = ..., /) -> IDBRequest: ...
    def openCursor(self, query: Any = ..., direction: Literal["next", "nextunique", "prev", "prevunique"] = ..., /) -> IDBRequest: ...
    def openKeyCursor(self, query: Any = ..., direction: Literal["next", "nextunique", "prev", "prevunique"] = ..., /) -> IDBRequest: ...

class IDBKeyRange:
    lower: Any
    upper: Any
    lowerOpen: bool
    upperOpen: bool
    @staticmethod
    def only(value: Any, /) -> IDBKeyRange: ...
    @staticmethod
    def lowerBound(lower: Any, open: bool = ..., /) -> IDBKeyRange: ...
    @staticmethod
    def upperBound(upper: Any, open: bool = ..., /) -> IDBKeyRange: ...
    @staticmethod
    def bound(lower: Any, upper: Any, lowerOpen: bool = ..., upperOpen: bool = ..., /) -> IDBKeyRange: ...
    def includes(self, key: Any, /) -> bool: ...

class IDBObjectStore:
    name: str
    keyPath: Any
    indexNames: DOMStringList
    transaction: IDBTransaction
    autoIncrement: bool
    def put(self, value: Any, key: Any = ..., /) -> IDBRequest: ...
    def add(self, value: Any, key: Any = ..., /) -> IDBRequest: ...
    def delete(self, query: Any, /) -> IDBRequest: ...
    def clear(self) -> IDBRequest: ...
    def get(self, query: Any, /) -> IDBRequest: ...
    def getKey(self, query: Any, /) -> IDBRequest: ...
    def getAll(self, queryOrOptions: Any = ..., count: int = ..., /) -> IDBRequest: ...
    def getAllKeys(self, queryOrOptions: Any = ..., count: int = ..., /) -> IDBRequest: ...
    def getAllRecords(self, options: Any = ..., /) -> IDBRequest: ...
    def count(self, query: Any = ..., /) -> IDBRequest: ...
    def openCursor(self, query: Any = ..., direction: Literal["next", "nextunique", "prev", "prevunique"] = ..., /) -> IDBRequest: ...
    def openKeyCursor(self, query: Any = ..., direction: Literal["next", "nextunique", "prev", "prevunique"] = ..., /) -> IDBRequest: ...
    def index(self, name: str, /) -> IDBIndex: ...
    def createIndex(self, name: str, keyPath: Any, options: Any = ..., /) -> IDBIndex: ...
    def deleteIndex(self, name: str, /) -> None: ...

class IDBRequest(EventTarget):
    result: Any
    error: Any
    source: IDBObjectStore | IDBIndex | IDBCursor | None
    transaction: IDBTransaction | None
    readyState: Literal["pending", "done"]
    onsuccess: Any
    onerror: Any

class IDBOpenDBRequest(IDBRequest):
    onblocked: Any
    onupgradeneeded: Any

class IDBRecord:
    key: Any
    primaryKey: Any
    value: Any

class IDBTransaction(EventTarget):
    objectStoreNames: DOMStringList
    mode: Literal["readonly", "readwrite", "versionchange"]
    durability: Literal["default", "strict", "relaxed"]
    db: IDBDatabase
    error: Any
    def objectStore(self, name: str, /) -> IDBObjectStore: ...
    def commit(self) -> None: ...
    def abort(self) -> None: ...
    onabort: Any
    oncomplete: Any
    onerror: Any

class IDBVersionChangeEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    oldVersion: int
    newVersion: int | None

class IdleDeadline:
    def timeRemaining(self) -> float: ...
    didTimeout: bool

class ImageBitmap:
    width: int
    height: int
    def close(self) -> None: ...

class ImageBitmapRenderingContext:
    canvas: HTMLCanvasElement | OffscreenCanvas
    def transferFromImageBitmap(self, bitmap: ImageBitmap | None, /) -> None: ...

class ImageData:
    @overload
    @classmethod
    def new(cls, sw: int, sh: int, settings: Any = ..., /) -> Self: ...
    @overload
    @classmethod
    def new(cls, data: Any, sw: int, sh: int = ..., settings: Any = ..., /) -> Self: ...
    width: int
    height: int
    data: Any
    pixelFormat: Literal["rgba-unorm8", "rgba-float16"]
    colorSpace: Literal["srgb", "srgb-linear", "display-p3", "display-p3-linear"]

class MediaDeviceInfo:
    deviceId: str
    kind: Literal["audioinput", "audiooutput", "videoinput"]
    label: str
    groupId: str
    def toJSON(self) -> Any: ...

class InputDeviceInfo(MediaDeviceInfo):
    def getCapabilities(self) -> Any: ...

class InputEvent(UIEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    data: str | None
    isComposing: bool
    inputType: str
    dataTransfer: DataTransfer | None
    def getTargetRanges(self) -> JsArray[StaticRange]: ...

class IntersectionObserver:
    @classmethod
    def new(cls, callback: Any, options: Any = ..., /) -> Self: ...
    root: AnyElement | Document | None
    rootMargin: str
    scrollMargin: str
    thresholds: JsArray[float]
    delay: int
    trackVisibility: bool
    def observe(self, target: Element, /) -> None: ...
    def unobserve(self, target: Element, /) -> None: ...
    def disconnect(self) -> None: ...
    def takeRecords(self) -> JsArray[IntersectionObserverEntry]: ...

class IntersectionObserverEntry:
    @classmethod
    def new(cls, intersectionObserverEntryInit: Any, /) -> Self: ...
    time: float
    rootBounds: DOMRectReadOnly | None
    boundingClientRect: DOMRectReadOnly
    intersectionRect: DOMRectReadOnly
    isIntersecting: bool
    isVisible: bool
    intersectionRatio: float
    target: AnyElement

class KeyboardEvent(UIEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    DOM_KEY_LOCATION_STANDARD: int
    DOM_KEY_LOCATION_LEFT: int
    DOM_KEY_LOCATION_RIGHT: int
    DOM_KEY_LOCATION_NUMPAD: int
    key: str
    code: str
    location: int
    ctrlKey: bool
    shiftKey: bool
    altKey: bool
    metaKey: bool
    repeat: bool
    isComposing: bool
    def getModifierState(self, keyArg: str, /) -> bool: ...
    def initKeyboardEvent(self, typeArg: str, bubblesArg: bool = ..., cancelableArg: bool = ..., viewArg: Window | None = ..., keyArg: str = ..., locationArg: int = ..., ctrlKey: bool = ..., altKey: bool = ..., shiftKey: bool = ..., metaKey: bool = ..., /) -> None: ...
    charCode: int
    keyCode: int

class KeyframeEffect(AnimationEffect):
    @overload
    @classmethod
    def new(cls, target: Element | None, keyframes: Any, options: Any = ..., /) -> Self: ...
    @overload
    @classmethod
    def new(cls, source: KeyframeEffect, /) -> Self: ...
    target: AnyElement | None
    pseudoElement: str | None
    composite: Literal["replace", "add", "accumulate"]
    def getKeyframes(self) -> JsArray[Any]: ...
    def setKeyframes(self, keyframes: Any, /) -> None: ...

class Location:
    href: str
    origin: str
    protocol: str
    host: str
    hostname: str
    port: str
    pathname: str
    search: str
    hash: str
    def assign(self, url: str, /) -> None: ...
    def replace(self, url: str, /) -> None: ...
    def reload(self) -> None: ...
    ancestorOrigins: DOMStringList

class Lock:
    name: str
    mode: Literal["shared", "exclusive"]

class LockManager:
    @overload
    def request(self, name: str, callback: Any, /) -> Awaitable[Any]: ...
    @overload
    def request(self, name: str, options: Any, callback: Any, /) -> Awaitable[Any]: ...
    def query(self) -> Awaitable[Any]: ...

class MediaDevices(EventTarget):
    ondevicechange: Any
    def enumerateDevices(self) -> Awaitable[JsArray[MediaDeviceInfo]]: ...
    def getSupportedConstraints(self) -> Any: ...
    def getUserMedia(self, constraints: Any = ..., /) -> Awaitable[MediaStream]: ...

class MediaError:
    MEDIA_ERR_ABORTED: int
    MEDIA_ERR_NETWORK: int
    MEDIA_ERR_DECODE: int
    MEDIA_ERR_SRC_NOT_SUPPORTED: int
    code: int
    message: str

class MediaList:
    mediaText: str
    length: int
    def item(self, index: int, /) -> str | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def appendMedium(self, medium: str, /) -> None: ...
    def deleteMedium(self, medium: str, /) -> None: ...

class MediaQueryList(EventTarget):
    media: str
    matches: bool
    def addListener(self, callback: Any, /) -> None: ...
    def removeListener(self, callback: Any, /) -> None: ...
    onchange: Any

class MediaQueryListEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    media: str
    matches: bool

class MediaStream(EventTarget):
    @overload
    @classmethod
    def new(cls) -> Self: ...
    @overload
    @classmethod
    def new(cls, stream: MediaStream, /) -> Self: ...
    @overload
    @classmethod
    def new(cls, tracks: Any, /) -> Self: ...
    id: str
    def getAudioTracks(self) -> JsArray[MediaStreamTrack]: ...
    def getVideoTracks(self) -> JsArray[MediaStreamTrack]: ...
    def getTracks(self) -> JsArray[MediaStreamTrack]: ...
    def getTrackById(self, trackId: str, /) -> MediaStreamTrack | None: ...
    def addTrack(self, track: MediaStreamTrack, /) -> None: ...
    def removeTrack(self, track: MediaStreamTrack, /) -> None: ...
    def clone(self) -> MediaStream: ...
    active: bool
    onaddtrack: Any
    onremovetrack: Any

class MediaStreamTrack(EventTarget):
    kind: str
    id: str
    label: str
    enabled: bool
    muted: bool
    onmute: Any
    onunmute: Any
    readyState: Literal["live", "ended"]
    onended: Any
    def clone(self) -> MediaStreamTrack: ...
    def stop(self) -> None: ...
    def getCapabilities(self) -> Any: ...
    def getConstraints(self) -> Any: ...
    def getSettings(self) -> Any: ...
    def applyConstraints(self, constraints: Any = ..., /) -> Awaitable[None]: ...

class MediaStreamTrackEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any, /) -> Self: ...
    track: MediaStreamTrack

class MessageChannel:
    @classmethod
    def new(cls) -> Self: ...
    port1: MessagePort
    port2: MessagePort

class MessageEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    data: Any
    origin: str
    lastEventId: str
    source: Any
    ports: JsArray[MessagePort]
    def initMessageEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., data: Any = ..., origin: str = ..., lastEventId: str = ..., source: Any = ..., ports: Any = ..., /) -> None: ...

class MessageEventTarget:
    onmessage: Any
    onmessageerror: Any

class MessagePort(EventTarget, MessageEventTarget):
    @overload
    def postMessage(self, message: Any, transfer: Any, /) -> None: ...
    @overload
    def postMessage(self, message: Any, options: Any = ..., /) -> None: ...
    def start(self) -> None: ...
    def close(self) -> None: ...
    onclose: Any

class MimeType:
    type: str
    description: str
    suffixes: str
    enabledPlugin: Plugin

class MimeTypeArray:
    length: int
    def item(self, index: int, /) -> MimeType | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def namedItem(self, name: str, /) -> MimeType | None: ...

class MutationObserver:
    @classmethod
    def new(cls, callback: Any, /) -> Self: ...
    def observe(self, target: Node, options: Any = ..., /) -> None: ...
    def disconnect(self) -> None: ...
    def takeRecords(self) -> JsArray[MutationRecord]: ...

class MutationRecord:
    type: str
    target: Node
    addedNodes: NodeList[Node]
    removedNodes: NodeList[Node]
    previousSibling: Node | None
    nextSibling: Node | None
    attributeName: str | None
    attributeNamespace: str | None
    oldValue: str | None

class NamedNodeMap:
    length: int
    def item(self, index: int, /) -> Attr | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def getNamedItem(self, qualifiedName: str, /) -> Attr | None: ...
    def getNamedItemNS(self, namespace: str | None, localName: str, /) -> Attr | None: ...
    def setNamedItem(self, attr: Attr, /) -> Attr | None: ...
    def setNamedItemNS(self, attr: Attr, /) -> Attr | None: ...
    def removeNamedItem(self, qualifiedName: str, /) -> Attr: ...
    def removeNamedItemNS(self, namespace: str | None, localName: str, /) -> Attr: ...

class NavigateEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any, /) -> Self: ...
    navigationType: Literal["push", "replace", "reload", "traverse"]
    destination: NavigationDestination
    canIntercept: bool
    userInitiated: bool
    hashChange: bool
    signal: AbortSignal
    formData: FormData | None
    downloadRequest: str | None
    info: Any
    hasUAVisualTransition: bool
    sourceElement: AnyElement | None
    def intercept(self, options: Any = ..., /) -> None: ...
    def scroll(self) -> None: ...

class Navigation(EventTarget):
    def entries(self) -> JsArray[NavigationHistoryEntry]: ...
    currentEntry: NavigationHistoryEntry | None
    def updateCurrentEntry(self, options: Any, /) -> None: ...
    transition: NavigationTransition | None
    activation: NavigationActivation | None
    canGoBack: bool
    canGoForward: bool
    def navigate(self, url: str, options: Any = ..., /) -> Any: ...
    def reload(self, options: Any = ..., /) -> Any: ...
    def traverseTo(self, key: str, options: Any = ..., /) -> Any: ...
    def back(self, options: Any = ..., /) -> Any: ...
    def forward(self, options: Any = ..., /) -> Any: ...
    onnavigate: Any
    onnavigatesuccess: Any
    onnavigateerror: Any
    oncurrententrychange: Any

class NavigationActivation:
    entry: NavigationHistoryEntry
    navigationType: Literal["push", "replace", "reload", "traverse"]

class NavigationCurrentEntryChangeEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any, /) -> Self: ...
    navigationType: Literal["push", "replace", "reload", "traverse"] | None

class NavigationDestination:
    url: str
    key: str
    id: str
    index: int
    sameDocument: bool
    def getState(self) -> Any: ...

class NavigationHistoryEntry(EventTarget):
    url: str | None
    key: str
    id: str
    index: int
    sameDocument: bool
    def getState(self) -> Any: ...
    ondispose: Any

class NavigationPrecommitController:
    def redirect(self, url: str, options: Any = ..., /) -> None: ...
    def addHandler(self, handler: Any, /) -> None: ...

class NavigationTransition:
    navigationType: Literal["push", "replace", "reload", "traverse"]
    to: NavigationDestination
    committed: Awaitable[None]
    finished: Awaitable[None]

class NavigatorID:
    appCodeName: str
    appName: str
    appVersion: str
    platform: str
    product: str
    productSub: str
    userAgent: str
    vendor: str
    vendorSub: str
    def taintEnabled(self) -> bool: ...
    oscpu: str

class NavigatorLanguage:
    language: str
    languages: JsArray[str]

class NavigatorOnLine:
    onLine: bool

class NavigatorContentUtils:
    def registerProtocolHandler(self, scheme: str, url: str, /) -> None: ...
    def unregisterProtocolHandler(self, scheme: str, url: str, /) -> None: ...

class NavigatorCookies:
    cookieEnabled: bool

class NavigatorPlugins:
    plugins: PluginArray
    mimeTypes: MimeTypeArray
    def javaEnabled(self) -> bool: ...
    pdfViewerEnabled: bool

class NavigatorConcurrentHardware:
    hardwareConcurrency: int

class NavigatorStorage:
    storage: StorageManager

class NavigatorLocks:
    locks: LockManager

class Navigator(NavigatorID, NavigatorLanguage, NavigatorOnLine, NavigatorContentUtils, NavigatorCookies, NavigatorPlugins, NavigatorConcurrentHardware, NavigatorStorage, NavigatorLocks):
    def sendBeacon(self, url: str, data: Any = ..., /) -> bool: ...
    clipboard: Clipboard
    geolocation: Geolocation
    userActivation: UserActivation
    mediaDevices: MediaDevices
    permissions: Permissions
    maxTouchPoints: int
    wakeLock: WakeLock
    def vibrate(self, pattern: Any, /) -> bool: ...
    def share(self, data: Any = ..., /) -> Awaitable[None]: ...
    def canShare(self, data: Any = ..., /) -> bool: ...

class NodeIterator:
    root: Node
    referenceNode: Node
    pointerBeforeReferenceNode: bool
    whatToShow: int
    filter: Any
    def nextNode(self) -> Node | None: ...
    def previousNode(self) -> Node | None: ...
    def detach(self) -> None: ...

class NodeList(JsArray[N]):
    ...

class NotRestoredReasonDetails:
    reason: str
    def toJSON(self) -> Any: ...

class NotRestoredReasons:
    src: str | None
    id: str | None
    name: str | None
    url: str | None
    reasons: JsArray[NotRestoredReasonDetails] | None
    children: JsArray[NotRestoredReasons] | None
    def toJSON(self) -> Any: ...

class Notification(EventTarget):
    @classmethod
    def new(cls, title: str, options: Any = ..., /) -> Self: ...
    permission: ClassVar[Literal["default", "denied", "granted"]]
    @staticmethod
    def requestPermission(deprecatedCallback: Any = ..., /) -> Awaitable[Literal["default", "denied", "granted"]]: ...
    maxActions: ClassVar[int]
    onclick: Any
    onshow: Any
    onerror: Any
    onclose: Any
    title: str
    dir: Literal["auto", "ltr", "rtl"]
    lang: str
    body: str
    navigate: str
    tag: str
    image: str
    icon: str
    badge: str
    vibrate: JsArray[int]
    timestamp: int
    renotify: bool
    silent: bool | None
    requireInteraction: bool
    data: Any
    actions: JsArray[Any]
    def close(self) -> None: ...

class OffscreenCanvas(EventTarget):
    @classmethod
    def new(cls, width: int, height: int, /) -> Self: ...
    width: int
    height: int
    def getContext(self, contextId: Literal["2d", "bitmaprenderer", "webgl", "webgl2", "webgpu"], options: Any = ..., /) -> Any: ...
    def transferToImageBitmap(self) -> ImageBitmap: ...
    def convertToBlob(self, options: Any = ..., /) -> Awaitable[Blob]: ...
    oncontextlost: Any
    oncontextrestored: Any

class OffscreenCanvasRenderingContext2D(CanvasSettings, CanvasState, CanvasTransform, CanvasCompositing, CanvasImageSmoothing, CanvasFillStrokeStyles, CanvasShadowStyles, CanvasFilters, CanvasRect, CanvasDrawPath, CanvasText, CanvasDrawImage, CanvasImageData, CanvasPathDrawingStyles, CanvasTextDrawingStyles, CanvasPath):
    canvas: OffscreenCanvas

class Origin:
    @classmethod
    def new(cls) -> Self: ...
    opaque: bool
    def isSameOrigin(self, other: Origin, /) -> bool: ...
    def isSameSite(self, other: Origin, /) -> bool: ...

class OverconstrainedError:
    @classmethod
    def new(cls, constraint: str, message: str = ..., /) -> Self: ...
    constraint: str

class PageRevealEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    viewTransition: ViewTransition | None

class PageSwapEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    activation: NavigationActivation | None
    viewTransition: ViewTransition | None

class PageTransitionEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    persisted: bool

class Path2D(CanvasPath):
    @classmethod
    def new(cls, path: Path2D | str = ..., /) -> Self: ...
    def addPath(self, path: Path2D, transform: Any = ..., /) -> None: ...

class Performance(EventTarget):
    def now(self) -> float: ...
    timeOrigin: float
    def toJSON(self) -> Any: ...
    def getEntries(self) -> JsArray[PerformanceEntry]: ...
    def getEntriesByType(self, type: str, /) -> JsArray[PerformanceEntry]: ...
    def getEntriesByName(self, name: str, type: str = ..., /) -> JsArray[PerformanceEntry]: ...
    def mark(self, markName: str, markOptions: Any = ..., /) -> PerformanceMark: ...
    def clearMarks(self, markName: str = ..., /) -> None: ...
    def measure(self, measureName: str, startOrMeasureOptions: Any = ..., endMark: str = ..., /) -> PerformanceMeasure: ...
    def clearMeasures(self, measureName: str = ..., /) -> None: ...

class PerformanceEntry:
    id: int
    name: str
    entryType: str
    startTime: float
    duration: float
    navigationId: int
    def toJSON(self) -> Any: ...

class PerformanceMark(PerformanceEntry):
    @classmethod
    def new(cls, markName: str, markOptions: Any = ..., /) -> Self: ...
    detail: Any

class PerformanceMeasure(PerformanceEntry):
    detail: Any

class PerformanceObserver:
    @classmethod
    def new(cls, callback: Any, /) -> Self: ...
    def observe(self, options: Any = ..., /) -> None: ...
    def disconnect(self) -> None: ...
    def takeRecords(self) -> JsArray[PerformanceEntry]: ...
    supportedEntryTypes: ClassVar[JsArray[str]]

class PerformanceObserverEntryList:
    def getEntries(self) -> JsArray[PerformanceEntry]: ...
    def getEntriesByType(self, type: str, /) -> JsArray[PerformanceEntry]: ...
    def getEntriesByName(self, name: str, type: str = ..., /) -> JsArray[PerformanceEntry]: ...

class PermissionStatus(EventTarget):
    state: Literal["granted", "denied", "prompt"]
    name: str
    onchange: Any

class Permissions:
    def query(self, permissionDesc: Any, /) -> Awaitable[PermissionStatus]: ...

class Plugin:
    name: str
    description: str
    filename: str
    length: int
    def item(self, index: int, /) -> MimeType | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def namedItem(self, name: str, /) -> MimeType | None: ...

class PluginArray:
    def refresh(self) -> None: ...
    length: int
    def item(self, index: int, /) -> Plugin | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def namedItem(self, name: str, /) -> Plugin | None: ...

class PointerEvent(MouseEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    pointerId: int
    width: float
    height: float
    pressure: float
    tangentialPressure: float
    tiltX: int
    tiltY: int
    twist: int
    altitudeAngle: float
    azimuthAngle: float
    pointerType: str
    isPrimary: bool
    persistentDeviceId: int
    def getCoalescedEvents(self) -> JsArray[PointerEvent]: ...
    def getPredictedEvents(self) -> JsArray[PointerEvent]: ...

class PopStateEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    state: Any
    hasUAVisualTransition: bool

class ProcessingInstruction(CharacterData, LinkStyle):
    @classmethod
    def new(cls, target: str, data: str = ..., /) -> Self: ...
    target: str
    def hasAttributes(self) -> bool: ...
    def getAttributeNames(self) -> JsArray[str]: ...
    def getAttribute(self, name: str, /) -> str | None: ...
    def setAttribute(self, name: str, value: str, /) -> None: ...
    def removeAttribute(self, name: str, /) -> None: ...
    def toggleAttribute(self, name: str, force: bool = ..., /) -> bool: ...
    def hasAttribute(self, name: str, /) -> bool: ...

class ProgressEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    lengthComputable: bool
    loaded: float
    total: float

class PromiseRejectionEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any, /) -> Self: ...
    promise: Any
    reason: Any

class RadioNodeList(NodeList[Node]):
    value: str

class Range(AbstractRange):
    @classmethod
    def new(cls) -> Self: ...
    commonAncestorContainer: Node
    def setStart(self, node: Node, offset: int, /) -> None: ...
    def setEnd(self, node: Node, offset: int, /) -> None: ...
    def setStartBefore(self, node: Node, /) -> None: ...
    def setStartAfter(self, node: Node, /) -> None: ...
    def setEndBefore(self, node: Node, /) -> None: ...
    def setEndAfter(self, node: Node, /) -> None: ...
    def collapse(self, toStart: bool = ..., /) -> None: ...
    def selectNode(self, node: Node, /) -> None: ...
    def selectNodeContents(self, node: Node, /) -> None: ...
    START_TO_START: int
    START_TO_END: int
    END_TO_END: int
    END_TO_START: int
    def compareBoundaryPoints(self, how: int, sourceRange: Range, /) -> int: ...
    def deleteContents(self) -> None: ...
    def extractContents(self) -> DocumentFragment: ...
    def cloneContents(self) -> DocumentFragment: ...
    def insertNode(self, node: Node, /) -> None: ...
    def surroundContents(self, newParent: Node, /) -> None: ...
    def cloneRange(self) -> Range: ...
    def detach(self) -> None: ...
    def isPointInRange(self, node: Node, offset: int, /) -> bool: ...
    def comparePoint(self, node: Node, offset: int, /) -> int: ...
    def intersectsNode(self, node: Node, /) -> bool: ...
    def getClientRects(self) -> DOMRectList: ...
    def getBoundingClientRect(self) -> DOMRect: ...
    def createContextualFragment(self, string: str, /) -> DocumentFragment: ...

class ReadableByteStreamController:
    byobRequest: ReadableStreamBYOBRequest | None
    desiredSize: float | None
    def close(self) -> None: ...
    def enqueue(self, chunk: Any, /) -> None: ...
    def error(self, e: Any = ..., /) -> None: ...

class ReadableStream:
    @classmethod
    def new(cls, underlyingSource: Any = ..., strategy: Any = ..., /) -> Self: ...
    locked: bool
    def cancel(self, reason: Any = ..., /) -> Awaitable[None]: ...
    def getReader(self, options: Any = ..., /) -> ReadableStreamDefaultReader | ReadableStreamBYOBReader: ...
    def pipeThrough(self, transform: Any, options: Any = ..., /) -> ReadableStream: ...
    def pipeTo(self, destination: WritableStream, options: Any = ..., /) -> Awaitable[None]: ...
    def tee(self) -> JsArray[ReadableStream]: ...

class ReadableStreamGenericReader:
    closed: Awaitable[None]
    def cancel(self, reason: Any = ..., /) -> Awaitable[None]: ...

class ReadableStreamBYOBReader(ReadableStreamGenericReader):
    @classmethod
    def new(cls, stream: ReadableStream, /) -> Self: ...
    def read(self, view: Any, options: Any = ..., /) -> Awaitable[Any]: ...
    def releaseLock(self) -> None: ...

class ReadableStreamBYOBRequest:
    view: Any
    def respond(self, bytesWritten: int, /) -> None: ...
    def respondWithNewView(self, view: Any, /) -> None: ...

class ReadableStreamDefaultController:
    desiredSize: float | None
    def close(self) -> None: ...
    def enqueue(self, chunk: Any = ..., /) -> None: ...
    def error(self, e: Any = ..., /) -> None: ...

class ReadableStreamDefaultReader(ReadableStreamGenericReader):
    @classmethod
    def new(cls, stream: ReadableStream, /) -> Self: ...
    def read(self) -> Awaitable[Any]: ...
    def releaseLock(self) -> None: ...

class Request(Body):
    @classmethod
    def new(cls, input: Request | str, init: Any = ..., /) -> Self: ...
    method: str
    url: str
    headers: Headers
    destination: Literal["", "audio", "audioworklet", "document", "embed", "font", "frame", "iframe", "image", "json", "manifest", "object", "paintworklet", "report", "script", "sharedworker", "style", "text", "track", "video", "worker", "xslt"]
    referrer: str
    referrerPolicy: Any
    mode: Literal["navigate", "same-origin", "no-cors", "cors"]
    credentials: Literal["omit", "same-origin", "include"]
    cache: Literal["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"]
    redirect: Literal["follow", "error", "manual"]
    integrity: str
    keepalive: bool
    isReloadNavigation: bool
    isHistoryNavigation: bool
    signal: AbortSignal
    duplex: Literal["half"]
    def clone(self) -> Request: ...

class ResizeObserver:
    @classmethod
    def new(cls, callback: Any, /) -> Self: ...
    def observe(self, target: Element, options: Any = ..., /) -> None: ...
    def unobserve(self, target: Element, /) -> None: ...
    def disconnect(self) -> None: ...

class ResizeObserverEntry:
    target: AnyElement
    contentRect: DOMRectReadOnly
    borderBoxSize: JsArray[ResizeObserverSize]
    contentBoxSize: JsArray[ResizeObserverSize]
    devicePixelContentBoxSize: JsArray[ResizeObserverSize]

class ResizeObserverSize:
    inlineSize: float
    blockSize: float

class Response(Body):
    @classmethod
    def new(cls, body: Any = ..., init: Any = ..., /) -> Self: ...
    @staticmethod
    def error() -> Response: ...
    @staticmethod
    def redirect(url: str, status: int = ..., /) -> Response: ...
    @staticmethod
    def json(data: Any, init: Any = ..., /) -> Response: ...
    type: Literal["basic", "cors", "default", "error", "opaque", "opaqueredirect"]
    url: str
    redirected: bool
    status: int
    ok: bool
    statusText: str
    headers: Headers
    def clone(self) -> Response: ...

class Sanitizer:
    @classmethod
    def new(cls, configuration: Any = ..., /) -> Self: ...
    def get(self) -> Any: ...
    def allowElement(self, element: Any, /) -> bool: ...
    def removeElement(self, element: Any, /) -> bool: ...
    def replaceElementWithChildren(self, element: Any, /) -> bool: ...
    def allowProcessingInstruction(self, pi: Any, /) -> bool: ...
    def removeProcessingInstruction(self, pi: Any, /) -> bool: ...
    def allowAttribute(self, attribute: Any, /) -> bool: ...
    def removeAttribute(self, attribute: Any, /) -> bool: ...
    def setComments(self, allow: bool, /) -> bool: ...
    def setDataAttributes(self, allow: bool, /) -> bool: ...
    def setJavascriptURLs(self, allow: bool, /) -> bool: ...
    def removeUnsafe(self) -> bool: ...

class Screen:
    availWidth: int
    availHeight: int
    width: int
    height: int
    colorDepth: int
    pixelDepth: int
    orientation: ScreenOrientation

class ScreenOrientation(EventTarget):
    def lock(self, orientation: Literal["any", "natural", "landscape", "portrait", "portrait-primary", "portrait-secondary", "landscape-primary", "landscape-secondary"], /) -> Awaitable[None]: ...
    def unlock(self) -> None: ...
    type: Literal["portrait-primary", "portrait-secondary", "landscape-primary", "landscape-secondary"]
    angle: int
    onchange: Any

class Selection:
    anchorNode: Node | None
    anchorOffset: int
    focusNode: Node | None
    focusOffset: int
    isCollapsed: bool
    rangeCount: int
    type: str
    direction: str
    def getRangeAt(self, index: int, /) -> Range: ...
    def addRange(self, range: Range, /) -> None: ...
    def removeRange(self, range: Range, /) -> None: ...
    def removeAllRanges(self) -> None: ...
    def empty(self) -> None: ...
    def getComposedRanges(self, options: Any = ..., /) -> JsArray[StaticRange]: ...
    def collapse(self, node: Node | None, offset: int = ..., /) -> None: ...
    def setPosition(self, node: Node | None, offset: int = ..., /) -> None: ...
    def collapseToStart(self) -> None: ...
    def collapseToEnd(self) -> None: ...
    def extend(self, node: Node, offset: int = ..., /) -> None: ...
    def setBaseAndExtent(self, anchorNode: Node, anchorOffset: int, focusNode: Node, focusOffset: int, /) -> None: ...
    def selectAllChildren(self, node: Node, /) -> None: ...
    def modify(self, alter: str = ..., direction: str = ..., granularity: str = ..., /) -> None: ...
    def deleteFromDocument(self) -> None: ...
    def containsNode(self, node: Node, allowPartialContainment: bool = ..., /) -> bool: ...

class ShadowRoot(DocumentFragment, DocumentOrShadowRoot):
    mode: Literal["open", "closed"]
    delegatesFocus: bool
    serializable: bool
    slotAssignment: Literal["manual", "named"]
    clonable: bool
    host: AnyElement
    onslotchange: Any
    def setHTML(self, html: str, options: Any = ..., /) -> None: ...
    def setHTMLUnsafe(self, html: str, options: Any = ..., /) -> None: ...
    def getHTML(self, options: Any = ..., /) -> str: ...
    innerHTML: str

class SharedWorker(EventTarget, AbstractWorker):
    @classmethod
    def new(cls, scriptURL: str, options: Any = ..., /) -> Self: ...
    port: MessagePort

class StaticRange(AbstractRange):
    @classmethod
    def new(cls, init: Any, /) -> Self: ...

class Storage:
    length: int
    def key(self, index: int, /) -> str | None: ...
    def getItem(self, key: str, /) -> str | None: ...
    def setItem(self, key: str, value: str, /) -> None: ...
    def removeItem(self, key: str, /) -> None: ...
    def clear(self) -> None: ...
    def __getattr__(self, name: str) -> str | None: ...
    def __setattr__(self, name: str, value: str) -> None: ...

class StorageEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    key: str | None
    oldValue: str | None
    newValue: str | None
    url: str
    storageArea: Storage | None
    def initStorageEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., key: str | None = ..., oldValue: str | None = ..., newValue: str | None = ..., url: str = ..., storageArea: Storage | None = ..., /) -> None: ...

class StorageManager:
    def persisted(self) -> Awaitable[bool]: ...
    def persist(self) -> Awaitable[bool]: ...
    def estimate(self) -> Awaitable[Any]: ...

class StyleSheetList:
    def item(self, index: int, /) -> CSSStyleSheet | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    length: int

class SubmitEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    submitter: HTMLElement | None

class SubtleCrypto:
    def encrypt(self, algorithm: Any, key: CryptoKey, data: Any, /) -> Awaitable[Any]: ...
    def decrypt(self, algorithm: Any, key: CryptoKey, data: Any, /) -> Awaitable[Any]: ...
    def sign(self, algorithm: Any, key: CryptoKey, data: Any, /) -> Awaitable[Any]: ...
    def verify(self, algorithm: Any, key: CryptoKey, signature: Any, data: Any, /) -> Awaitable[bool]: ...
    def digest(self, algorithm: Any, data: Any, /) -> Awaitable[Any]: ...
    def generateKey(self, algorithm: Any, extractable: bool, keyUsages: Any, /) -> Awaitable[Any]: ...
    def deriveKey(self, algorithm: Any, baseKey: CryptoKey, derivedKeyType: Any, extractable: bool, keyUsages: Any, /) -> Awaitable[CryptoKey]: ...
    def deriveBits(self, algorithm: Any, baseKey: CryptoKey, length: int | None = ..., /) -> Awaitable[Any]: ...
    def importKey(self, format: Any, keyData: Any, algorithm: Any, extractable: bool, keyUsages: Any, /) -> Awaitable[CryptoKey]: ...
    def exportKey(self, format: Any, key: CryptoKey, /) -> Awaitable[Any]: ...
    def wrapKey(self, format: Any, key: CryptoKey, wrappingKey: CryptoKey, wrapAlgorithm: Any, /) -> Awaitable[Any]: ...
    def unwrapKey(self, format: Any, wrappedKey: Any, unwrappingKey: CryptoKey, unwrapAlgorithm: Any, unwrappedKeyAlgorithm: Any, extractable: bool, keyUsages: Any, /) -> Awaitable[CryptoKey]: ...

class TextDecoderCommon:
    encoding: str
    fatal: bool
    ignoreBOM: bool

class TextDecoder(TextDecoderCommon):
    @classmethod
    def new(cls, label: str = ..., options: Any = ..., /) -> Self: ...
    def decode(self, input: Any = ..., options: Any = ..., /) -> str: ...

class TextDecoderStream(TextDecoderCommon, GenericTransformStream):
    @classmethod
    def new(cls, label: str = ..., options: Any = ..., /) -> Self: ...

class TextEncoderCommon:
    encoding: str

class TextEncoder(TextEncoderCommon):
    @classmethod
    def new(cls) -> Self: ...
    def encode(self, input: str = ..., /) -> Any: ...
    def encodeInto(self, source: str, destination: Any, /) -> Any: ...

class TextEncoderStream(TextEncoderCommon, GenericTransformStream):
    @classmethod
    def new(cls) -> Self: ...

class TextEvent(UIEvent):
    data: str
    def initTextEvent(self, type: str, bubbles: bool = ..., cancelable: bool = ..., view: Window | None = ..., data: str = ..., /) -> None: ...

class TextMetrics:
    width: float
    actualBoundingBoxLeft: float
    actualBoundingBoxRight: float
    fontBoundingBoxAscent: float
    fontBoundingBoxDescent: float
    actualBoundingBoxAscent: float
    actualBoundingBoxDescent: float
    emHeightAscent: float
    emHeightDescent: float
    hangingBaseline: float
    alphabeticBaseline: float
    ideographicBaseline: float

class TextTrack(EventTarget):
    kind: Literal["subtitles", "captions", "descriptions", "chapters", "metadata"]
    label: str
    language: str
    id: str
    inBandMetadataTrackDispatchType: str
    mode: Literal["disabled", "hidden", "showing"]
    cues: TextTrackCueList | None
    activeCues: TextTrackCueList | None
    def addCue(self, cue: TextTrackCue, /) -> None: ...
    def removeCue(self, cue: TextTrackCue, /) -> None: ...
    oncuechange: Any

class TextTrackCue(EventTarget):
    track: TextTrack | None
    id: str
    startTime: float
    endTime: float
    pauseOnExit: bool
    onenter: Any
    onexit: Any

class TextTrackCueList:
    length: int
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def getCueById(self, id: str, /) -> TextTrackCue | None: ...

class TextTrackList(EventTarget):
    length: int
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def getTrackById(self, id: str, /) -> TextTrack | None: ...
    onchange: Any
    onaddtrack: Any
    onremovetrack: Any

class TimeRanges:
    length: int
    def start(self, index: int, /) -> float: ...
    def end(self, index: int, /) -> float: ...

class ToggleEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    oldState: str
    newState: str
    source: AnyElement | None

class Touch:
    @classmethod
    def new(cls, touchInitDict: Any, /) -> Self: ...
    identifier: int
    target: EventTarget
    screenX: float
    screenY: float
    clientX: float
    clientY: float
    pageX: float
    pageY: float
    radiusX: float
    radiusY: float
    rotationAngle: float
    force: float
    altitudeAngle: float
    azimuthAngle: float
    touchType: Literal["direct", "stylus"]

class TouchEvent(UIEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    touches: TouchList
    targetTouches: TouchList
    changedTouches: TouchList
    altKey: bool
    metaKey: bool
    ctrlKey: bool
    shiftKey: bool
    def getModifierState(self, keyArg: str, /) -> bool: ...

class TouchList:
    length: int
    def item(self, index: int, /) -> Touch | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...

class TrackEvent(Event):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    track: VideoTrack | AudioTrack | TextTrack | None

class TransformStream:
    @classmethod
    def new(cls, transformer: Any = ..., writableStrategy: Any = ..., readableStrategy: Any = ..., /) -> Self: ...
    readable: ReadableStream
    writable: WritableStream

class TransformStreamDefaultController:
    desiredSize: float | None
    def enqueue(self, chunk: Any = ..., /) -> None: ...
    def error(self, reason: Any = ..., /) -> None: ...
    def terminate(self) -> None: ...

class TransitionEvent(Event):
    @classmethod
    def new(cls, type: str, transitionEventInitDict: Any = ..., /) -> Self: ...
    propertyName: str
    elapsedTime: float
    pseudoElement: str

class TreeWalker:
    root: Node
    whatToShow: int
    filter: Any
    currentNode: Node
    def parentNode(self) -> Node | None: ...
    def firstChild(self) -> Node | None: ...
    def lastChild(self) -> Node | None: ...
    def previousSibling(self) -> Node | None: ...
    def nextSibling(self) -> Node | None: ...
    def previousNode(self) -> Node | None: ...
    def nextNode(self) -> Node | None: ...

class URL:
    @classmethod
    def new(cls, url: str, base: str = ..., /) -> Self: ...
    @staticmethod
    def parse(url: str, base: str = ..., /) -> URL | None: ...
    @staticmethod
    def canParse(url: str, base: str = ..., /) -> bool: ...
    href: str
    origin: str
    protocol: str
    username: str
    password: str
    host: str
    hostname: str
    port: str
    pathname: str
    search: str
    searchParams: URLSearchParams
    hash: str
    def toJSON(self) -> str: ...
    @staticmethod
    def createObjectURL(obj: Any, /) -> str: ...
    @staticmethod
    def revokeObjectURL(url: str, /) -> None: ...

class URLSearchParams:
    @classmethod
    def new(cls, init: Any = ..., /) -> Self: ...
    size: int
    def append(self, name: str, value: str, /) -> None: ...
    def delete(self, name: str, value: str = ..., /) -> None: ...
    def get(self, name: str, /) -> str | None: ...
    def getAll(self, name: str, /) -> JsArray[str]: ...
    def has(self, name: str, value: str = ..., /) -> bool: ...
    def set(self, name: str, value: str, /) -> None: ...
    def sort(self) -> None: ...
    def __iter__(self) -> Iterator[JsArray[Any]]: ...
    def entries(self) -> Any: ...
    def keys(self) -> Any: ...
    def values(self) -> Any: ...
    def forEach(self, callback: Any, /) -> None: ...

class UserActivation:
    hasBeenActive: bool
    isActive: bool

class ValidityState:
    valueMissing: bool
    typeMismatch: bool
    patternMismatch: bool
    tooLong: bool
    tooShort: bool
    rangeUnderflow: bool
    rangeOverflow: bool
    stepMismatch: bool
    badInput: bool
    customError: bool
    valid: bool

class VideoTrack:
    id: str
    kind: str
    label: str
    language: str
    selected: bool

class VideoTrackList(EventTarget):
    length: int
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def getTrackById(self, id: str, /) -> VideoTrack | None: ...
    selectedIndex: int
    onchange: Any
    onaddtrack: Any
    onremovetrack: Any

class ViewTransition:
    updateCallbackDone: Awaitable[None]
    ready: Awaitable[None]
    finished: Awaitable[None]
    def skipTransition(self) -> None: ...
    types: ViewTransitionTypeSet
    transitionRoot: AnyElement
    def waitUntil(self, promise: Awaitable[Any], /) -> None: ...

class ViewTransitionTypeSet:
    def __iter__(self) -> Iterator[str]: ...
    def entries(self) -> Any: ...
    def keys(self) -> Any: ...
    def values(self) -> Any: ...
    def forEach(self, callback: Any, /) -> None: ...
    size: int
    def has(self, key: str, /) -> bool: ...

class VisibilityStateEntry(PerformanceEntry):
    name: str
    entryType: str
    startTime: float
    duration: int

class VisualViewport(EventTarget):
    offsetLeft: float
    offsetTop: float
    pageLeft: float
    pageTop: float
    width: float
    height: float
    scale: float
    onresize: Any
    onscroll: Any
    onscrollend: Any

class WakeLock:
    def request(self, type: Literal["screen"] = ..., /) -> Awaitable[WakeLockSentinel]: ...

class WakeLockSentinel(EventTarget):
    released: bool
    type: Literal["screen"]
    def release(self) -> Awaitable[None]: ...
    onrelease: Any

class WebSocket(EventTarget):
    @classmethod
    def new(cls, url: str, protocols: Any = ..., /) -> Self: ...
    url: str
    CONNECTING: int
    OPEN: int
    CLOSING: int
    CLOSED: int
    readyState: int
    bufferedAmount: int
    onopen: Any
    onerror: Any
    onclose: Any
    extensions: str
    protocol: str
    def close(self, code: int = ..., reason: str = ..., /) -> None: ...
    onmessage: Any
    binaryType: Literal["blob", "arraybuffer"]
    def send(self, data: Any, /) -> None: ...

class WheelEvent(MouseEvent):
    @classmethod
    def new(cls, type: str, eventInitDict: Any = ..., /) -> Self: ...
    DOM_DELTA_PIXEL: int
    DOM_DELTA_LINE: int
    DOM_DELTA_PAGE: int
    deltaX: float
    deltaY: float
    deltaZ: float
    deltaMode: int
    momentum: bool

class WindowOrWorkerGlobalScope:
    origin: str
    isSecureContext: bool
    crossOriginIsolated: bool
    def reportError(self, e: Any, /) -> None: ...
    def btoa(self, data: str, /) -> str: ...
    def atob(self, data: str, /) -> str: ...
    def setTimeout(self, handler: Any, timeout: int = ..., /, *arguments: Any) -> int: ...
    def clearTimeout(self, id: int = ..., /) -> None: ...
    def setInterval(self, handler: Any, timeout: int = ..., /, *arguments: Any) -> int: ...
    def clearInterval(self, id: int = ..., /) -> None: ...
    def queueMicrotask(self, callback: Any, /) -> None: ...
    @overload
    def createImageBitmap(self, image: Any, options: Any = ..., /) -> Awaitable[ImageBitmap]: ...
    @overload
    def createImageBitmap(self, image: Any, sx: int, sy: int, sw: int, sh: int, options: Any = ..., /) -> Awaitable[ImageBitmap]: ...
    def structuredClone(self, value: Any, options: Any = ..., /) -> Any: ...
    indexedDB: IDBFactory
    def fetch(self, input: Request | str, init: Any = ..., /) -> Awaitable[Response]: ...
    performance: Performance
    crypto: Crypto

class WindowSessionStorage:
    sessionStorage: Storage

class WindowLocalStorage:
    localStorage: Storage

class Window(EventTarget, GlobalEventHandlers, WindowEventHandlers, WindowOrWorkerGlobalScope, AnimationFrameProvider, WindowSessionStorage, WindowLocalStorage):
    window: Window
    self: Window
    document: Document
    name: str
    location: Location
    history: History
    navigation: Navigation
    customElements: CustomElementRegistry
    locationbar: BarProp
    menubar: BarProp
    personalbar: BarProp
    scrollbars: BarProp
    statusbar: BarProp
    toolbar: BarProp
    status: str
    def close(self) -> None: ...
    closed: bool
    def stop(self) -> None: ...
    def focus(self) -> None: ...
    def blur(self) -> None: ...
    frames: Window
    length: int
    top: Window | None
    opener: Any
    parent: Window
    frameElement: AnyElement | None
    def open(self, url: str = ..., target: str = ..., features: str = ..., /) -> Window | None: ...
    navigator: Navigator
    clientInformation: Navigator
    originAgentCluster: bool
    @overload
    def alert(self) -> None: ...
    @overload
    def alert(self, message: str, /) -> None: ...
    def confirm(self, message: str = ..., /) -> bool: ...
    def prompt(self, message: str = ..., default: str = ..., /) -> str | None: ...
    def print(self) -> None: ...
    @overload
    def postMessage(self, message: Any, targetOrigin: str, transfer: Any = ..., /) -> None: ...
    @overload
    def postMessage(self, message: Any, options: Any = ..., /) -> None: ...
    orientation: int
    onorientationchange: Any
    cookieStore: CookieStore
    def getComputedStyle(self, elt: Element, pseudoElt: str | None = ..., /) -> CSSStyleProperties: ...
    def matchMedia(self, query: str, /) -> MediaQueryList: ...
    screen: Screen
    visualViewport: VisualViewport | None
    def moveTo(self, x: int, y: int, /) -> None: ...
    def moveBy(self, x: int, y: int, /) -> None: ...
    def resizeTo(self, width: int, height: int, /) -> None: ...
    def resizeBy(self, x: int, y: int, /) -> None: ...
    innerWidth: int
    innerHeight: int
    scrollX: float
    pageXOffset: float
    scrollY: float
    pageYOffset: float
    @overload
    def scroll(self, options: Any = ..., /) -> Awaitable[None]: ...
    @overload
    def scroll(self, x: float, y: float, /) -> Awaitable[None]: ...
    @overload
    def scrollTo(self, options: Any = ..., /) -> Awaitable[None]: ...
    @overload
    def scrollTo(self, x: float, y: float, /) -> Awaitable[None]: ...
    @overload
    def scrollBy(self, options: Any = ..., /) -> Awaitable[None]: ...
    @overload
    def scrollBy(self, x: float, y: float, /) -> Awaitable[None]: ...
    screenX: int
    screenLeft: int
    screenY: int
    screenTop: int
    outerWidth: int
    outerHeight: int
    devicePixelRatio: float
    event: Event | None
    def fetchLater(self, input: Request | str, init: Any = ..., /) -> FetchLaterResult: ...
    def captureEvents(self) -> None: ...
    def releaseEvents(self) -> None: ...
    external: External
    def requestIdleCallback(self, callback: Any, options: Any = ..., /) -> int: ...
    def cancelIdleCallback(self, handle: int, /) -> None: ...
    def getSelection(self) -> Selection | None: ...
    Blob: type[_dom.Blob]
    File: type[_dom.File]
    FileList: type[_dom.FileList]
    FileReader: type[_dom.FileReader]
    IDBRequest: type[_dom.IDBRequest]
    IDBOpenDBRequest: type[_dom.IDBOpenDBRequest]
    IDBVersionChangeEvent: type[_dom.IDBVersionChangeEvent]
    IDBFactory: type[_dom.IDBFactory]
    IDBDatabase: type[_dom.IDBDatabase]
    IDBObjectStore: type[_dom.IDBObjectStore]
    IDBIndex: type[_dom.IDBIndex]
    IDBKeyRange: type[_dom.IDBKeyRange]
    IDBRecord: type[_dom.IDBRecord]
    IDBCursor: type[_dom.IDBCursor]
    IDBCursorWithValue: type[_dom.IDBCursorWithValue]
    IDBTransaction: type[_dom.IDBTransaction]
    ClipboardEvent: type[_dom.ClipboardEvent]
    ClipboardChangeEvent: type[_dom.ClipboardChangeEvent]
    ClipboardItem: type[_dom.ClipboardItem]
    Clipboard: type[_dom.Clipboard]
    CookieStore: type[_dom.CookieStore]
    CookieStoreManager: type[_dom.CookieStoreManager]
    CookieChangeEvent: type[_dom.CookieChangeEvent]
    AnimationEvent: type[_dom.AnimationEvent]
    CSSKeyframeRule: type[_dom.CSSKeyframeRule]
    CSSKeyframesRule: type[_dom.CSSKeyframesRule]
    TransitionEvent: type[_dom.TransitionEvent]
    ViewTransition: type[_dom.ViewTransition]
    ViewTransitionTypeSet: type[_dom.ViewTransitionTypeSet]
    CSSViewTransitionRule: type[_dom.CSSViewTransitionRule]
    MediaList: type[_dom.MediaList]
    StyleSheet: type[_dom.StyleSheet]
    CSSStyleSheet: type[_dom.CSSStyleSheet]
    StyleSheetList: type[_dom.StyleSheetList]
    CSSRuleList: type[_dom.CSSRuleList]
    CSSRule: type[_dom.CSSRule]
    CSSStyleRule: type[_dom.CSSStyleRule]
    CSSImportRule: type[_dom.CSSImportRule]
    CSSGroupingRule: type[_dom.CSSGroupingRule]
    CSSPageDescriptors: type[_dom.CSSPageDescriptors]
    CSSPageRule: type[_dom.CSSPageRule]
    CSSMarginRule: type[_dom.CSSMarginRule]
    CSSNamespaceRule: type[_dom.CSSNamespaceRule]
    CSSStyleDeclaration: type[_dom.CSSStyleDeclaration]
    CSSStyleProperties: type[_dom.CSSStyleProperties]
    MediaQueryList: type[_dom.MediaQueryList]
    MediaQueryListEvent: type[_dom.MediaQueryListEvent]
    Screen: type[_dom.Screen]
    CaretPosition: type[_dom.CaretPosition]
    VisualViewport: type[_dom.VisualViewport]
    Event: type[_dom.Event]
    CustomEvent: type[_dom.CustomEvent]
    EventTarget: type[_dom.EventTarget]
    AbortController: type[_dom.AbortController]
    AbortSignal: type[_dom.AbortSignal]
    NodeList: type[_dom.NodeList[Any]]
    HTMLCollection: type[_dom.HTMLCollection]
    MutationObserver: type[_dom.MutationObserver]
    MutationRecord: type[_dom.MutationRecord]
    Node: type[_dom.Node]
    Document: type[_dom.Document]
    XMLDocument: type[_dom.XMLDocument]
    DOMImplementation: type[_dom.DOMImplementation]
    DocumentType: type[_dom.DocumentType]
    DocumentFragment: type[_dom.DocumentFragment]
    ShadowRoot: type[_dom.ShadowRoot]
    Element: type[_dom.Element]
    NamedNodeMap: type[_dom.NamedNodeMap]
    Attr: type[_dom.Attr]
    CharacterData: type[_dom.CharacterData]
    Text: type[_dom.Text]
    CDATASection: type[_dom.CDATASection]
    ProcessingInstruction: type[_dom.ProcessingInstruction]
    Comment: type[_dom.Comment]
    AbstractRange: type[_dom.AbstractRange]
    StaticRange: type[_dom.StaticRange]
    Range: type[_dom.Range]
    NodeIterator: type[_dom.NodeIterator]
    TreeWalker: type[_dom.TreeWalker]
    DOMTokenList: type[_dom.DOMTokenList]
    XPathResult: type[_dom.XPathResult]
    XPathExpression: type[_dom.XPathExpression]
    XPathEvaluator: type[_dom.XPathEvaluator]
    XSLTProcessor: type[_dom.XSLTProcessor]
    TextDecoder: type[_dom.TextDecoder]
    TextEncoder: type[_dom.TextEncoder]
    TextDecoderStream: type[_dom.TextDecoderStream]
    TextEncoderStream: type[_dom.TextEncoderStream]
    Headers: type[_dom.Headers]
    Request: type[_dom.Request]
    Response: type[_dom.Response]
    FetchLaterResult: type[_dom.FetchLaterResult]
    Geolocation: type[_dom.Geolocation]
    GeolocationPosition: type[_dom.GeolocationPosition]
    GeolocationCoordinates: type[_dom.GeolocationCoordinates]
    GeolocationPositionError: type[_dom.GeolocationPositionError]
    DOMPointReadOnly: type[_dom.DOMPointReadOnly]
    DOMPoint: type[_dom.DOMPoint]
    DOMRectReadOnly: type[_dom.DOMRectReadOnly]
    DOMRect: type[_dom.DOMRect]
    DOMRectList: type[_dom.DOMRectList]
    DOMQuad: type[_dom.DOMQuad]
    DOMMatrixReadOnly: type[_dom.DOMMatrixReadOnly]
    DOMMatrix: type[_dom.DOMMatrix]
    Performance: type[_dom.Performance]
    HTMLAllCollection: type[_dom.HTMLAllCollection]
    HTMLFormControlsCollection: type[_dom.HTMLFormControlsCollection]
    RadioNodeList: type[_dom.RadioNodeList]
    HTMLOptionsCollection: type[_dom.HTMLOptionsCollection]
    DOMStringList: type[_dom.DOMStringList]
    HTMLElement: type[_dom.HTMLElement]
    HTMLUnknownElement: type[_dom.HTMLUnknownElement]
    DOMStringMap: type[_dom.DOMStringMap]
    HTMLHtmlElement: type[_dom.HTMLHtmlElement]
    HTMLHeadElement: type[_dom.HTMLHeadElement]
    HTMLTitleElement: type[_dom.HTMLTitleElement]
    HTMLBaseElement: type[_dom.HTMLBaseElement]
    HTMLLinkElement: type[_dom.HTMLLinkElement]
    HTMLMetaElement: type[_dom.HTMLMetaElement]
    HTMLStyleElement: type[_dom.HTMLStyleElement]
    HTMLBodyElement: type[_dom.HTMLBodyElement]
    HTMLHeadingElement: type[_dom.HTMLHeadingElement]
    HTMLParagraphElement: type[_dom.HTMLParagraphElement]
    HTMLHRElement: type[_dom.HTMLHRElement]
    HTMLPreElement: type[_dom.HTMLPreElement]
    HTMLQuoteElement: type[_dom.HTMLQuoteElement]
    HTMLOListElement: type[_dom.HTMLOListElement]
    HTMLUListElement: type[_dom.HTMLUListElement]
    HTMLMenuElement: type[_dom.HTMLMenuElement]
    HTMLLIElement: type[_dom.HTMLLIElement]
    HTMLDListElement: type[_dom.HTMLDListElement]
    HTMLDivElement: type[_dom.HTMLDivElement]
    HTMLAnchorElement: type[_dom.HTMLAnchorElement]
    HTMLDataElement: type[_dom.HTMLDataElement]
    HTMLTimeElement: type[_dom.HTMLTimeElement]
    HTMLSpanElement: type[_dom.HTMLSpanElement]
    HTMLBRElement: type[_dom.HTMLBRElement]
    HTMLModElement: type[_dom.HTMLModElement]
    HTMLPictureElement: type[_dom.HTMLPictureElement]
    HTMLSourceElement: type[_dom.HTMLSourceElement]
    HTMLImageElement: type[_dom.HTMLImageElement]
    HTMLIFrameElement: type[_dom.HTMLIFrameElement]
    HTMLEmbedElement: type[_dom.HTMLEmbedElement]
    HTMLObjectElement: type[_dom.HTMLObjectElement]
    HTMLVideoElement: type[_dom.HTMLVideoElement]
    HTMLAudioElement: type[_dom.HTMLAudioElement]
    HTMLTrackElement: type[_dom.HTMLTrackElement]
    HTMLMediaElement: type[_dom.HTMLMediaElement]
    MediaError: type[_dom.MediaError]
    AudioTrackList: type[_dom.AudioTrackList]
    AudioTrack: type[_dom.AudioTrack]
    VideoTrackList: type[_dom.VideoTrackList]
    VideoTrack: type[_dom.VideoTrack]
    TextTrackList: type[_dom.TextTrackList]
    TextTrack: type[_dom.TextTrack]
    TextTrackCueList: type[_dom.TextTrackCueList]
    TextTrackCue: type[_dom.TextTrackCue]
    TimeRanges: type[_dom.TimeRanges]
    TrackEvent: type[_dom.TrackEvent]
    HTMLMapElement: type[_dom.HTMLMapElement]
    HTMLAreaElement: type[_dom.HTMLAreaElement]
    HTMLTableElement: type[_dom.HTMLTableElement]
    HTMLTableCaptionElement: type[_dom.HTMLTableCaptionElement]
    HTMLTableColElement: type[_dom.HTMLTableColElement]
    HTMLTableSectionElement: type[_dom.HTMLTableSectionElement]
    HTMLTableRowElement: type[_dom.HTMLTableRowElement]
    HTMLTableCellElement: type[_dom.HTMLTableCellElement]
    HTMLFormElement: type[_dom.HTMLFormElement]
    HTMLLabelElement: type[_dom.HTMLLabelElement]
    HTMLInputElement: type[_dom.HTMLInputElement]
    HTMLButtonElement: type[_dom.HTMLButtonElement]
    HTMLSelectElement: type[_dom.HTMLSelectElement]
    HTMLDataListElement: type[_dom.HTMLDataListElement]
    HTMLOptGroupElement: type[_dom.HTMLOptGroupElement]
    HTMLOptionElement: type[_dom.HTMLOptionElement]
    HTMLTextAreaElement: type[_dom.HTMLTextAreaElement]
    HTMLOutputElement: type[_dom.HTMLOutputElement]
    HTMLProgressElement: type[_dom.HTMLProgressElement]
    HTMLMeterElement: type[_dom.HTMLMeterElement]
    HTMLFieldSetElement: type[_dom.HTMLFieldSetElement]
    HTMLLegendElement: type[_dom.HTMLLegendElement]
    HTMLSelectedContentElement: type[_dom.HTMLSelectedContentElement]
    ValidityState: type[_dom.ValidityState]
    SubmitEvent: type[_dom.SubmitEvent]
    FormDataEvent: type[_dom.FormDataEvent]
    HTMLDetailsElement: type[_dom.HTMLDetailsElement]
    HTMLDialogElement: type[_dom.HTMLDialogElement]
    HTMLScriptElement: type[_dom.HTMLScriptElement]
    HTMLTemplateElement: type[_dom.HTMLTemplateElement]
    HTMLSlotElement: type[_dom.HTMLSlotElement]
    HTMLCanvasElement: type[_dom.HTMLCanvasElement]
    CanvasRenderingContext2D: type[_dom.CanvasRenderingContext2D]
    CanvasGradient: type[_dom.CanvasGradient]
    CanvasPattern: type[_dom.CanvasPattern]
    TextMetrics: type[_dom.TextMetrics]
    Path2D: type[_dom.Path2D]
    ImageBitmapRenderingContext: type[_dom.ImageBitmapRenderingContext]
    OffscreenCanvas: type[_dom.OffscreenCanvas]
    OffscreenCanvasRenderingContext2D: type[_dom.OffscreenCanvasRenderingContext2D]
    CustomElementRegistry: type[_dom.CustomElementRegistry]
    ElementInternals: type[_dom.ElementInternals]
    CustomStateSet: type[_dom.CustomStateSet]
    VisibilityStateEntry: type[_dom.VisibilityStateEntry]
    UserActivation: type[_dom.UserActivation]
    ToggleEvent: type[_dom.ToggleEvent]
    CommandEvent: type[_dom.CommandEvent]
    CloseWatcher: type[_dom.CloseWatcher]
    DataTransfer: type[_dom.DataTransfer]
    DataTransferItemList: type[_dom.DataTransferItemList]
    DataTransferItem: type[_dom.DataTransferItem]
    DragEvent: type[_dom.DragEvent]
    Origin: type[_dom.Origin]
    Window: type[_dom.Window]
    BarProp: type[_dom.BarProp]
    Location: type[_dom.Location]
    History: type[_dom.History]
    Navigation: type[_dom.Navigation]
    NavigationHistoryEntry: type[_dom.NavigationHistoryEntry]
    NavigationTransition: type[_dom.NavigationTransition]
    NavigationActivation: type[_dom.NavigationActivation]
    NavigateEvent: type[_dom.NavigateEvent]
    NavigationPrecommitController: type[_dom.NavigationPrecommitController]
    NavigationDestination: type[_dom.NavigationDestination]
    NavigationCurrentEntryChangeEvent: type[_dom.NavigationCurrentEntryChangeEvent]
    PopStateEvent: type[_dom.PopStateEvent]
    HashChangeEvent: type[_dom.HashChangeEvent]
    PageSwapEvent: type[_dom.PageSwapEvent]
    PageRevealEvent: type[_dom.PageRevealEvent]
    PageTransitionEvent: type[_dom.PageTransitionEvent]
    BeforeUnloadEvent: type[_dom.BeforeUnloadEvent]
    NotRestoredReasonDetails: type[_dom.NotRestoredReasonDetails]
    NotRestoredReasons: type[_dom.NotRestoredReasons]
    ErrorEvent: type[_dom.ErrorEvent]
    PromiseRejectionEvent: type[_dom.PromiseRejectionEvent]
    DOMParser: type[_dom.DOMParser]
    XMLSerializer: type[_dom.XMLSerializer]
    Sanitizer: type[_dom.Sanitizer]
    Navigator: type[_dom.Navigator]
    PluginArray: type[_dom.PluginArray]
    MimeTypeArray: type[_dom.MimeTypeArray]
    Plugin: type[_dom.Plugin]
    MimeType: type[_dom.MimeType]
    ImageData: type[_dom.ImageData]
    ImageBitmap: type[_dom.ImageBitmap]
    MessageEvent: type[_dom.MessageEvent]
    EventSource: type[_dom.EventSource]
    MessageChannel: type[_dom.MessageChannel]
    MessagePort: type[_dom.MessagePort]
    BroadcastChannel: type[_dom.BroadcastChannel]
    Worker: type[_dom.Worker]
    SharedWorker: type[_dom.SharedWorker]
    Worklet: type[_dom.Worklet]
    Storage: type[_dom.Storage]
    StorageEvent: type[_dom.StorageEvent]
    HTMLMarqueeElement: type[_dom.HTMLMarqueeElement]
    HTMLFrameSetElement: type[_dom.HTMLFrameSetElement]
    HTMLFrameElement: type[_dom.HTMLFrameElement]
    HTMLDirectoryElement: type[_dom.HTMLDirectoryElement]
    HTMLFontElement: type[_dom.HTMLFontElement]
    HTMLParamElement: type[_dom.HTMLParamElement]
    External: type[_dom.External]
    IntersectionObserver: type[_dom.IntersectionObserver]
    IntersectionObserverEntry: type[_dom.IntersectionObserverEntry]
    MediaStream: type[_dom.MediaStream]
    MediaStreamTrack: type[_dom.MediaStreamTrack]
    MediaStreamTrackEvent: type[_dom.MediaStreamTrackEvent]
    OverconstrainedError: type[_dom.OverconstrainedError]
    MediaDevices: type[_dom.MediaDevices]
    MediaDeviceInfo: type[_dom.MediaDeviceInfo]
    InputDeviceInfo: type[_dom.InputDeviceInfo]
    DeviceChangeEvent: type[_dom.DeviceChangeEvent]
    Notification: type[_dom.Notification]
    PerformanceEntry: type[_dom.PerformanceEntry]
    PerformanceObserver: type[_dom.PerformanceObserver]
    PerformanceObserverEntryList: type[_dom.PerformanceObserverEntryList]
    Permissions: type[_dom.Permissions]
    PermissionStatus: type[_dom.PermissionStatus]
    PointerEvent: type[_dom.PointerEvent]
    MouseEvent: type[_dom.MouseEvent]
    WheelEvent: type[_dom.WheelEvent]
    IdleDeadline: type[_dom.IdleDeadline]
    ResizeObserver: type[_dom.ResizeObserver]
    ResizeObserverEntry: type[_dom.ResizeObserverEntry]
    ResizeObserverSize: type[_dom.ResizeObserverSize]
    ScreenOrientation: type[_dom.ScreenOrientation]
    WakeLock: type[_dom.WakeLock]
    WakeLockSentinel: type[_dom.WakeLockSentinel]
    Selection: type[_dom.Selection]
    StorageManager: type[_dom.StorageManager]
    ReadableStream: type[_dom.ReadableStream]
    ReadableStreamDefaultReader: type[_dom.ReadableStreamDefaultReader]
    ReadableStreamBYOBReader: type[_dom.ReadableStreamBYOBReader]
    ReadableStreamDefaultController: type[_dom.ReadableStreamDefaultController]
    ReadableByteStreamController: type[_dom.ReadableByteStreamController]
    ReadableStreamBYOBRequest: type[_dom.ReadableStreamBYOBRequest]
    WritableStream: type[_dom.WritableStream]
    WritableStreamDefaultWriter: type[_dom.WritableStreamDefaultWriter]
    WritableStreamDefaultController: type[_dom.WritableStreamDefaultController]
    TransformStream: type[_dom.TransformStream]
    TransformStreamDefaultController: type[_dom.TransformStreamDefaultController]
    ByteLengthQueuingStrategy: type[_dom.ByteLengthQueuingStrategy]
    CountQueuingStrategy: type[_dom.CountQueuingStrategy]
    Touch: type[_dom.Touch]
    TouchList: type[_dom.TouchList]
    TouchEvent: type[_dom.TouchEvent]
    UIEvent: type[_dom.UIEvent]
    FocusEvent: type[_dom.FocusEvent]
    InputEvent: type[_dom.InputEvent]
    KeyboardEvent: type[_dom.KeyboardEvent]
    CompositionEvent: type[_dom.CompositionEvent]
    TextEvent: type[_dom.TextEvent]
    URL: type[_dom.URL]
    URLSearchParams: type[_dom.URLSearchParams]
    PerformanceMark: type[_dom.PerformanceMark]
    PerformanceMeasure: type[_dom.PerformanceMeasure]
    AnimationTimeline: type[_dom.AnimationTimeline]
    DocumentTimeline: type[_dom.DocumentTimeline]
    Animation: type[_dom.Animation]
    AnimationEffect: type[_dom.AnimationEffect]
    KeyframeEffect: type[_dom.KeyframeEffect]
    LockManager: type[_dom.LockManager]
    Lock: type[_dom.Lock]
    Crypto: type[_dom.Crypto]
    CryptoKey: type[_dom.CryptoKey]
    SubtleCrypto: type[_dom.SubtleCrypto]
    WebSocket: type[_dom.WebSocket]
    CloseEvent: type[_dom.CloseEvent]
    XMLHttpRequestEventTarget: type[_dom.XMLHttpRequestEventTarget]
    XMLHttpRequestUpload: type[_dom.XMLHttpRequestUpload]
    XMLHttpRequest: type[_dom.XMLHttpRequest]
    FormData: type[_dom.FormData]
    ProgressEvent: type[_dom.ProgressEvent]
    Array: Any
    ArrayBuffer: Any
    BigInt: Any
    Boolean: Any
    Date: Any
    Error: Any
    Function: Any
    Int32Array: Any
    Intl: Any
    JSON: Any
    Map: Any
    Math: Any
    Number: Any
    Object: Any
    Promise: Any
    Proxy: Any
    Reflect: Any
    RegExp: Any
    Set: Any
    String: Any
    Symbol: Any
    TypeError: Any
    Uint8Array: Any
    WeakMap: Any
    WeakRef: Any
    WeakSet: Any
    WebAssembly: Any
    console: Any
    globalThis: Any
    def isNaN(self, *values: Any) -> bool: ...
    def parseFloat(self, *values: Any) -> float: ...
    def parseInt(self, *values: Any) -> float: ...
    def encodeURIComponent(self, *values: Any) -> str: ...
    def decodeURIComponent(self, *values: Any) -> str: ...
    def encodeURI(self, *values: Any) -> str: ...
    def decodeURI(self, *values: Any) -> str: ...

class Worker(EventTarget, AbstractWorker, MessageEventTarget):
    @classmethod
    def new(cls, scriptURL: str, options: Any = ..., /) -> Self: ...
    def terminate(self) -> None: ...
    @overload
    def postMessage(self, message: Any, transfer: Any, /) -> None: ...
    @overload
    def postMessage(self, message: Any, options: Any = ..., /) -> None: ...

class Worklet:
    def addModule(self, moduleURL: str, options: Any = ..., /) -> Awaitable[None]: ...

class WritableStream:
    @classmethod
    def new(cls, underlyingSink: Any = ..., strategy: Any = ..., /) -> Self: ...
    locked: bool
    def abort(self, reason: Any = ..., /) -> Awaitable[None]: ...
    def close(self) -> Awaitable[None]: ...
    def getWriter(self) -> WritableStreamDefaultWriter: ...

class WritableStreamDefaultController:
    signal: AbortSignal
    def error(self, e: Any = ..., /) -> None: ...

class WritableStreamDefaultWriter:
    @classmethod
    def new(cls, stream: WritableStream, /) -> Self: ...
    closed: Awaitable[None]
    desiredSize: float | None
    ready: Awaitable[None]
    def abort(self, reason: Any = ..., /) -> Awaitable[None]: ...
    def close(self) -> Awaitable[None]: ...
    def releaseLock(self) -> None: ...
    def write(self, chunk: Any = ..., /) -> Awaitable[None]: ...

class XMLDocument(Document):
    ...

class XMLHttpRequestEventTarget(EventTarget):
    onloadstart: Any
    onprogress: Any
    onabort: Any
    onerror: Any
    onload: Any
    ontimeout: Any
    onloadend: Any

class XMLHttpRequest(XMLHttpRequestEventTarget):
    @classmethod
    def new(cls) -> Self: ...
    onreadystatechange: Any
    UNSENT: int
    OPENED: int
    HEADERS_RECEIVED: int
    LOADING: int
    DONE: int
    readyState: int
    @overload
    def open(self, method: str, url: str, /) -> None: ...
    @overload
    def open(self, method: str, url: str, async_: bool, username: str | None = ..., password: str | None = ..., /) -> None: ...
    def setRequestHeader(self, name: str, value: str, /) -> None: ...
    timeout: int
    withCredentials: bool
    upload: XMLHttpRequestUpload
    def send(self, body: Any = ..., /) -> None: ...
    def abort(self) -> None: ...
    responseURL: str
    status: int
    statusText: str
    def getResponseHeader(self, name: str, /) -> str | None: ...
    def getAllResponseHeaders(self) -> str: ...
    def overrideMimeType(self, mime: str, /) -> None: ...
    responseType: Literal["", "arraybuffer", "blob", "document", "json", "text"]
    response: Any
    responseText: str
    responseXML: Document | None

class XMLHttpRequestUpload(XMLHttpRequestEventTarget):
    ...

class XMLSerializer:
    @classmethod
    def new(cls) -> Self: ...
    def serializeToString(self, root: Node, /) -> str: ...

class XPathEvaluator(XPathEvaluatorBase):
    @classmethod
    def new(cls) -> Self: ...

class XPathExpression:
    def evaluate(self, contextNode: Node, type: int = ..., result: XPathResult | None = ..., /) -> XPathResult: ...

class XPathResult:
    ANY_TYPE: int
    NUMBER_TYPE: int
    STRING_TYPE: int
    BOOLEAN_TYPE: int
    UNORDERED_NODE_ITERATOR_TYPE: int
    ORDERED_NODE_ITERATOR_TYPE: int
    UNORDERED_NODE_SNAPSHOT_TYPE: int
    ORDERED_NODE_SNAPSHOT_TYPE: int
    ANY_UNORDERED_NODE_TYPE: int
    FIRST_ORDERED_NODE_TYPE: int
    resultType: int
    numberValue: float
    stringValue: str
    booleanValue: bool
    singleNodeValue: Node | None
    invalidIteratorState: bool
    snapshotLength: int
    def iterateNext(self) -> Node | None: ...
    def snapshotItem(self, index: int, /) -> Node | None: ...

class XSLTProcessor:
    @classmethod
    def new(cls) -> Self: ...
    def importStylesheet(self, style: Node, /) -> None: ...
    def transformToFragment(self, source: Node, output: Document, /) -> DocumentFragment: ...
    def transformToDocument(self, source: Node, /) -> Document: ...
    def setParameter(self, namespaceURI: str, localName: str, value: Any, /) -> None: ...
    def getParameter(self, namespaceURI: str, localName: str, /) -> Any: ...
    def removeParameter(self, namespaceURI: str, localName: str, /) -> None: ...
    def clearParameters(self) -> None: ...
    def reset(self) -> None: ...

class AnyElement(HTMLElement):
    """An element of any kind: which of these attributes it has depends on its tag."""

    accept: str
    alpha: bool
    alt: str
    autocomplete: str
    defaultChecked: bool
    checked: bool
    colorSpace: str
    dirName: str
    disabled: bool
    form: HTMLFormElement | None
    files: FileList | None
    formAction: str
    formEnctype: str
    formMethod: str
    formNoValidate: bool
    formTarget: str
    height: int
    indeterminate: bool
    list: HTMLDataListElement | None
    max: str
    maxLength: int
    min: str
    minLength: int
    multiple: bool
    name: str
    pattern: str
    placeholder: str
    readOnly: bool
    required: bool
    size: int
    src: str
    step: str
    type: str
    defaultValue: str
    value: str
    valueAsDate: Any
    valueAsNumber: float
    width: int
    def stepUp(self, n: int = ..., /) -> None: ...
    def stepDown(self, n: int = ..., /) -> None: ...
    willValidate: bool
    validity: ValidityState
    validationMessage: str
    def checkValidity(self) -> bool: ...
    def reportValidity(self) -> bool: ...
    def setCustomValidity(self, error: str, /) -> None: ...
    labels: NodeList[Node] | None
    def select(self) -> None: ...
    selectionStart: int | None
    selectionEnd: int | None
    selectionDirection: str | None
    @overload
    def setRangeText(self, replacement: str, /) -> None: ...
    @overload
    def setRangeText(self, replacement: str, start: int, end: int, selectionMode: Literal["select", "start", "end", "preserve"] = ..., /) -> None: ...
    def setSelectionRange(self, start: int, end: int, direction: str = ..., /) -> None: ...
    def showPicker(self) -> None: ...
    align: str
    useMap: str
    options: HTMLOptionsCollection
    length: int
    def item(self, index: int, /) -> HTMLOptionElement | None: ...
    def __getitem__(self, index: int, /) -> None: ...
    def __iter__(self) -> Iterator[None]: ...
    def namedItem(self, name: str, /) -> HTMLOptionElement | None: ...
    def add(self, element: HTMLOptionElement | HTMLOptGroupElement, before: HTMLElement | int | None = ..., /) -> None: ...
    selectedOptions: HTMLCollection
    selectedIndex: int
    cols: int
    rows: int
    wrap: str
    textLength: int
    command: str
    commandForElement: AnyElement | None
    acceptCharset: str
    action: str
    enctype: str
    encoding: str
    method: str
    noValidate: bool
    target: str
    rel: str
    relList: DOMTokenList
    elements: HTMLFormControlsCollection
    def submit(self) -> None: ...
    def requestSubmit(self, submitter: HTMLElement | None = ..., /) -> None: ...
    def reset(self) -> None: ...
    label: str
    defaultSelected: bool
    selected: bool
    text: str
    index: int
    htmlFor: DOMTokenList
    control: HTMLElement | None
    open: bool
    returnValue: str
    closedBy: str
    def show(self) -> None: ...
    def showModal(self) -> None: ...
    def close(self, returnValue: str = ..., /) -> None: ...
    def requestClose(self, returnValue: str = ..., /) -> None: ...
    download: str
    ping: str
    referrerPolicy: str
    coords: str
    charset: str
    rev: str
    shape: str
    srcset: str
    sizes: str
    crossOrigin: str | None
    isMap: bool
    controls: bool
    naturalWidth: int
    naturalHeight: int
    complete: bool
    currentSrc: str
    decoding: str
    loading: str
    fetchPriority: str
    def decode(self) -> Awaitable[None]: ...
    x: int
    y: int
    lowsrc: str
    hspace: int
    vspace: int
    longDesc: str
    border: str
    srcdoc: str
    sandbox: DOMTokenList
    allow: str
    allowFullscreen: bool
    contentDocument: Document | None
    contentWindow: Window | None
    def getSVGDocument(self) -> Document | None: ...
    scrolling: str
    frameBorder: str
    marginHeight: str
    marginWidth: str
    content: DocumentFragment
    shadowRootMode: str
    shadowRootDelegatesFocus: bool
    shadowRootSerializable: bool
    shadowRootSlotAssignment: str
    shadowRootClonable: bool
    shadowRootCustomElementRegistry: str
    position: float

class When(Protocol):
    """`page.when`: which event a listener gets."""

    @overload
    def __call__(self, event_type: Literal["animationcancel", "animationend", "animationiteration", "animationstart"], selector: str) -> Callable[[Callable[[AnimationEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["copy", "cut", "paste"], selector: str) -> Callable[[Callable[[ClipboardEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["command"], selector: str) -> Callable[[Callable[[CommandEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["compositionend", "compositionstart", "compositionupdate"], selector: str) -> Callable[[Callable[[CompositionEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["drag", "dragend", "dragenter", "dragleave", "dragover", "dragstart", "drop"], selector: str) -> Callable[[Callable[[DragEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["processorerror"], selector: str) -> Callable[[Callable[[ErrorEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["DOMFocusIn", "DOMFocusOut", "blur", "focus", "focusin", "focusout"], selector: str) -> Callable[[Callable[[FocusEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["formdata"], selector: str) -> Callable[[Callable[[FormDataEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["beforeinput", "input"], selector: str) -> Callable[[Callable[[InputEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["keydown", "keypress", "keyup"], selector: str) -> Callable[[Callable[[KeyboardEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["message", "messageerror"], selector: str) -> Callable[[Callable[[MessageEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["dblclick", "mousedown", "mouseenter", "mouseleave", "mousemove", "mouseout", "mouseover", "mouseup"], selector: str) -> Callable[[Callable[[MouseEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["auxclick", "click", "contextmenu", "gotpointercapture", "lostpointercapture", "pointercancel", "pointerdown", "pointerenter", "pointerleave", "pointermove", "pointerout", "pointerover", "pointerrawupdate", "pointerup"], selector: str) -> Callable[[Callable[[PointerEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["submit"], selector: str) -> Callable[[Callable[[SubmitEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["textInput"], selector: str) -> Callable[[Callable[[TextEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["beforetoggle", "toggle"], selector: str) -> Callable[[Callable[[ToggleEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["touchcancel", "touchend", "touchmove", "touchstart"], selector: str) -> Callable[[Callable[[TouchEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["transitioncancel", "transitionend", "transitionrun", "transitionstart"], selector: str) -> Callable[[Callable[[TransitionEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["DOMActivate"], selector: str) -> Callable[[Callable[[UIEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["wheel"], selector: str) -> Callable[[Callable[[WheelEvent], object]], Listener]: ...
    @overload
    def __call__(self, event_type: Literal["DOMContentLoaded", "abort", "beforematch", "cancel", "canplay", "canplaythrough", "change", "close", "contextlost", "contextrestored", "cuechange", "durationchange", "emptied", "ended", "error", "fencedtreeclick", "freeze", "fullscreenchange", "fullscreenerror", "invalid", "load", "loadeddata", "loadedmetadata", "loadstart", "location", "pause", "play", "playing", "pointerlockchange", "pointerlockerror", "prerenderingchange", "progress", "promptaction", "promptdismiss", "ratechange", "readystatechange", "reset", "resize", "resume", "scroll", "scrollend", "seeked", "seeking", "select", "selectionchange", "selectstart", "slotchange", "stalled", "stream", "suspend", "timeupdate", "track", "unload", "validationstatuschange", "visibilitychange", "volumechange", "waiting", "waitingforkey"], selector: str) -> Callable[[Callable[[Event], object]], Listener]: ...
    @overload
    def __call__(self, event_type: str, selector: str) -> Callable[[Callable[[Any], object]], Listener]: ...
