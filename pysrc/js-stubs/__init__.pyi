# Made by web/tools/dom-types from the Web IDL of W3C and WHATWG (@webref/idl). Do not edit.
# mypy: disable-error-code="assignment, misc, override"
"""JavaScript's global object, as `import js` gives it on Pyodide and MicroPython."""

from collections.abc import Awaitable
from typing import Any, Literal, overload

from genesys.wwe.dom import (
    AnyElement as AnyElement,
    JsArray as JsArray,
    AbortController as AbortController,
    AbortSignal as AbortSignal,
    AbstractRange as AbstractRange,
    Animation as Animation,
    AnimationEffect as AnimationEffect,
    AnimationEvent as AnimationEvent,
    AnimationTimeline as AnimationTimeline,
    Attr as Attr,
    AudioTrack as AudioTrack,
    AudioTrackList as AudioTrackList,
    BarProp as BarProp,
    BeforeUnloadEvent as BeforeUnloadEvent,
    Blob as Blob,
    BroadcastChannel as BroadcastChannel,
    ByteLengthQueuingStrategy as ByteLengthQueuingStrategy,
    CDATASection as CDATASection,
    CSSGroupingRule as CSSGroupingRule,
    CSSImportRule as CSSImportRule,
    CSSKeyframeRule as CSSKeyframeRule,
    CSSKeyframesRule as CSSKeyframesRule,
    CSSMarginRule as CSSMarginRule,
    CSSNamespaceRule as CSSNamespaceRule,
    CSSPageDescriptors as CSSPageDescriptors,
    CSSPageRule as CSSPageRule,
    CSSRule as CSSRule,
    CSSRuleList as CSSRuleList,
    CSSStyleDeclaration as CSSStyleDeclaration,
    CSSStyleProperties as CSSStyleProperties,
    CSSStyleRule as CSSStyleRule,
    CSSStyleSheet as CSSStyleSheet,
    CSSViewTransitionRule as CSSViewTransitionRule,
    CanvasGradient as CanvasGradient,
    CanvasPattern as CanvasPattern,
    CanvasRenderingContext2D as CanvasRenderingContext2D,
    CaretPosition as CaretPosition,
    CharacterData as CharacterData,
    Clipboard as Clipboard,
    ClipboardChangeEvent as ClipboardChangeEvent,
    ClipboardEvent as ClipboardEvent,
    ClipboardItem as ClipboardItem,
    CloseEvent as CloseEvent,
    CloseWatcher as CloseWatcher,
    CommandEvent as CommandEvent,
    Comment as Comment,
    CompositionEvent as CompositionEvent,
    CookieChangeEvent as CookieChangeEvent,
    CookieStore as CookieStore,
    CookieStoreManager as CookieStoreManager,
    CountQueuingStrategy as CountQueuingStrategy,
    Crypto as Crypto,
    CryptoKey as CryptoKey,
    CustomElementRegistry as CustomElementRegistry,
    CustomEvent as CustomEvent,
    CustomStateSet as CustomStateSet,
    DOMImplementation as DOMImplementation,
    DOMMatrix as DOMMatrix,
    DOMMatrixReadOnly as DOMMatrixReadOnly,
    DOMParser as DOMParser,
    DOMPoint as DOMPoint,
    DOMPointReadOnly as DOMPointReadOnly,
    DOMQuad as DOMQuad,
    DOMRect as DOMRect,
    DOMRectList as DOMRectList,
    DOMRectReadOnly as DOMRectReadOnly,
    DOMStringList as DOMStringList,
    DOMStringMap as DOMStringMap,
    DOMTokenList as DOMTokenList,
    DataTransfer as DataTransfer,
    DataTransferItem as DataTransferItem,
    DataTransferItemList as DataTransferItemList,
    DeviceChangeEvent as DeviceChangeEvent,
    Document as Document,
    DocumentFragment as DocumentFragment,
    DocumentTimeline as DocumentTimeline,
    DocumentType as DocumentType,
    DragEvent as DragEvent,
    Element as Element,
    ElementInternals as ElementInternals,
    ErrorEvent as ErrorEvent,
    Event as Event,
    EventSource as EventSource,
    EventTarget as EventTarget,
    External as External,
    FetchLaterResult as FetchLaterResult,
    File as File,
    FileList as FileList,
    FileReader as FileReader,
    FocusEvent as FocusEvent,
    FormData as FormData,
    FormDataEvent as FormDataEvent,
    Geolocation as Geolocation,
    GeolocationCoordinates as GeolocationCoordinates,
    GeolocationPosition as GeolocationPosition,
    GeolocationPositionError as GeolocationPositionError,
    HTMLAllCollection as HTMLAllCollection,
    HTMLAnchorElement as HTMLAnchorElement,
    HTMLAreaElement as HTMLAreaElement,
    HTMLAudioElement as HTMLAudioElement,
    HTMLBRElement as HTMLBRElement,
    HTMLBaseElement as HTMLBaseElement,
    HTMLBodyElement as HTMLBodyElement,
    HTMLButtonElement as HTMLButtonElement,
    HTMLCanvasElement as HTMLCanvasElement,
    HTMLCollection as HTMLCollection,
    HTMLDListElement as HTMLDListElement,
    HTMLDataElement as HTMLDataElement,
    HTMLDataListElement as HTMLDataListElement,
    HTMLDetailsElement as HTMLDetailsElement,
    HTMLDialogElement as HTMLDialogElement,
    HTMLDirectoryElement as HTMLDirectoryElement,
    HTMLDivElement as HTMLDivElement,
    HTMLElement as HTMLElement,
    HTMLEmbedElement as HTMLEmbedElement,
    HTMLFieldSetElement as HTMLFieldSetElement,
    HTMLFontElement as HTMLFontElement,
    HTMLFormControlsCollection as HTMLFormControlsCollection,
    HTMLFormElement as HTMLFormElement,
    HTMLFrameElement as HTMLFrameElement,
    HTMLFrameSetElement as HTMLFrameSetElement,
    HTMLHRElement as HTMLHRElement,
    HTMLHeadElement as HTMLHeadElement,
    HTMLHeadingElement as HTMLHeadingElement,
    HTMLHtmlElement as HTMLHtmlElement,
    HTMLIFrameElement as HTMLIFrameElement,
    HTMLImageElement as HTMLImageElement,
    HTMLInputElement as HTMLInputElement,
    HTMLLIElement as HTMLLIElement,
    HTMLLabelElement as HTMLLabelElement,
    HTMLLegendElement as HTMLLegendElement,
    HTMLLinkElement as HTMLLinkElement,
    HTMLMapElement as HTMLMapElement,
    HTMLMarqueeElement as HTMLMarqueeElement,
    HTMLMediaElement as HTMLMediaElement,
    HTMLMenuElement as HTMLMenuElement,
    HTMLMetaElement as HTMLMetaElement,
    HTMLMeterElement as HTMLMeterElement,
    HTMLModElement as HTMLModElement,
    HTMLOListElement as HTMLOListElement,
    HTMLObjectElement as HTMLObjectElement,
    HTMLOptGroupElement as HTMLOptGroupElement,
    HTMLOptionElement as HTMLOptionElement,
    HTMLOptionsCollection as HTMLOptionsCollection,
    HTMLOutputElement as HTMLOutputElement,
    HTMLParagraphElement as HTMLParagraphElement,
    HTMLParamElement as HTMLParamElement,
    HTMLPictureElement as HTMLPictureElement,
    HTMLPreElement as HTMLPreElement,
    HTMLProgressElement as HTMLProgressElement,
    HTMLQuoteElement as HTMLQuoteElement,
    HTMLScriptElement as HTMLScriptElement,
    HTMLSelectElement as HTMLSelectElement,
    HTMLSelectedContentElement as HTMLSelectedContentElement,
    HTMLSlotElement as HTMLSlotElement,
    HTMLSourceElement as HTMLSourceElement,
    HTMLSpanElement as HTMLSpanElement,
    HTMLStyleElement as HTMLStyleElement,
    HTMLTableCaptionElement as HTMLTableCaptionElement,
    HTMLTableCellElement as HTMLTableCellElement,
    HTMLTableColElement as HTMLTableColElement,
    HTMLTableElement as HTMLTableElement,
    HTMLTableRowElement as HTMLTableRowElement,
    HTMLTableSectionElement as HTMLTableSectionElement,
    HTMLTemplateElement as HTMLTemplateElement,
    HTMLTextAreaElement as HTMLTextAreaElement,
    HTMLTimeElement as HTMLTimeElement,
    HTMLTitleElement as HTMLTitleElement,
    HTMLTrackElement as HTMLTrackElement,
    HTMLUListElement as HTMLUListElement,
    HTMLUnknownElement as HTMLUnknownElement,
    HTMLVideoElement as HTMLVideoElement,
    HashChangeEvent as HashChangeEvent,
    Headers as Headers,
    History as History,
    IDBCursor as IDBCursor,
    IDBCursorWithValue as IDBCursorWithValue,
    IDBDatabase as IDBDatabase,
    IDBFactory as IDBFactory,
    IDBIndex as IDBIndex,
    IDBKeyRange as IDBKeyRange,
    IDBObjectStore as IDBObjectStore,
    IDBOpenDBRequest as IDBOpenDBRequest,
    IDBRecord as IDBRecord,
    IDBRequest as IDBRequest,
    IDBTransaction as IDBTransaction,
    IDBVersionChangeEvent as IDBVersionChangeEvent,
    IdleDeadline as IdleDeadline,
    ImageBitmap as ImageBitmap,
    ImageBitmapRenderingContext as ImageBitmapRenderingContext,
    ImageData as ImageData,
    InputDeviceInfo as InputDeviceInfo,
    InputEvent as InputEvent,
    IntersectionObserver as IntersectionObserver,
    IntersectionObserverEntry as IntersectionObserverEntry,
    KeyboardEvent as KeyboardEvent,
    KeyframeEffect as KeyframeEffect,
    Location as Location,
    Lock as Lock,
    LockManager as LockManager,
    MediaDeviceInfo as MediaDeviceInfo,
    MediaDevices as MediaDevices,
    MediaError as MediaError,
    MediaList as MediaList,
    MediaQueryList as MediaQueryList,
    MediaQueryListEvent as MediaQueryListEvent,
    MediaStream as MediaStream,
    MediaStreamTrack as MediaStreamTrack,
    MediaStreamTrackEvent as MediaStreamTrackEvent,
    MessageChannel as MessageChannel,
    MessageEvent as MessageEvent,
    MessagePort as MessagePort,
    MimeType as MimeType,
    MimeTypeArray as MimeTypeArray,
    MouseEvent as MouseEvent,
    MutationObserver as MutationObserver,
    MutationRecord as MutationRecord,
    NamedNodeMap as NamedNodeMap,
    NavigateEvent as NavigateEvent,
    Navigation as Navigation,
    NavigationActivation as NavigationActivation,
    NavigationCurrentEntryChangeEvent as NavigationCurrentEntryChangeEvent,
    NavigationDestination as NavigationDestination,
    NavigationHistoryEntry as NavigationHistoryEntry,
    NavigationPrecommitController as NavigationPrecommitController,
    NavigationTransition as NavigationTransition,
    Navigator as Navigator,
    Node as Node,
    NodeIterator as NodeIterator,
    NodeList as NodeList,
    NotRestoredReasonDetails as NotRestoredReasonDetails,
    NotRestoredReasons as NotRestoredReasons,
    Notification as Notification,
    OffscreenCanvas as OffscreenCanvas,
    OffscreenCanvasRenderingContext2D as OffscreenCanvasRenderingContext2D,
    Origin as Origin,
    OverconstrainedError as OverconstrainedError,
    PageRevealEvent as PageRevealEvent,
    PageSwapEvent as PageSwapEvent,
    PageTransitionEvent as PageTransitionEvent,
    Path2D as Path2D,
    Performance as Performance,
    PerformanceEntry as PerformanceEntry,
    PerformanceMark as PerformanceMark,
    PerformanceMeasure as PerformanceMeasure,
    PerformanceObserver as PerformanceObserver,
    PerformanceObserverEntryList as PerformanceObserverEntryList,
    PermissionStatus as PermissionStatus,
    Permissions as Permissions,
    Plugin as Plugin,
    PluginArray as PluginArray,
    PointerEvent as PointerEvent,
    PopStateEvent as PopStateEvent,
    ProcessingInstruction as ProcessingInstruction,
    ProgressEvent as ProgressEvent,
    PromiseRejectionEvent as PromiseRejectionEvent,
    RadioNodeList as RadioNodeList,
    Range as Range,
    ReadableByteStreamController as ReadableByteStreamController,
    ReadableStream as ReadableStream,
    ReadableStreamBYOBReader as ReadableStreamBYOBReader,
    ReadableStreamBYOBRequest as ReadableStreamBYOBRequest,
    ReadableStreamDefaultController as ReadableStreamDefaultController,
    ReadableStreamDefaultReader as ReadableStreamDefaultReader,
    Request as Request,
    ResizeObserver as ResizeObserver,
    ResizeObserverEntry as ResizeObserverEntry,
    ResizeObserverSize as ResizeObserverSize,
    Response as Response,
    Sanitizer as Sanitizer,
    Screen as Screen,
    ScreenOrientation as ScreenOrientation,
    Selection as Selection,
    ShadowRoot as ShadowRoot,
    SharedWorker as SharedWorker,
    StaticRange as StaticRange,
    Storage as Storage,
    StorageEvent as StorageEvent,
    StorageManager as StorageManager,
    StyleSheet as StyleSheet,
    StyleSheetList as StyleSheetList,
    SubmitEvent as SubmitEvent,
    SubtleCrypto as SubtleCrypto,
    Text as Text,
    TextDecoder as TextDecoder,
    TextDecoderStream as TextDecoderStream,
    TextEncoder as TextEncoder,
    TextEncoderStream as TextEncoderStream,
    TextEvent as TextEvent,
    TextMetrics as TextMetrics,
    TextTrack as TextTrack,
    TextTrackCue as TextTrackCue,
    TextTrackCueList as TextTrackCueList,
    TextTrackList as TextTrackList,
    TimeRanges as TimeRanges,
    ToggleEvent as ToggleEvent,
    Touch as Touch,
    TouchEvent as TouchEvent,
    TouchList as TouchList,
    TrackEvent as TrackEvent,
    TransformStream as TransformStream,
    TransformStreamDefaultController as TransformStreamDefaultController,
    TransitionEvent as TransitionEvent,
    TreeWalker as TreeWalker,
    UIEvent as UIEvent,
    URL as URL,
    URLSearchParams as URLSearchParams,
    UserActivation as UserActivation,
    ValidityState as ValidityState,
    VideoTrack as VideoTrack,
    VideoTrackList as VideoTrackList,
    ViewTransition as ViewTransition,
    ViewTransitionTypeSet as ViewTransitionTypeSet,
    VisibilityStateEntry as VisibilityStateEntry,
    VisualViewport as VisualViewport,
    WakeLock as WakeLock,
    WakeLockSentinel as WakeLockSentinel,
    WebSocket as WebSocket,
    WheelEvent as WheelEvent,
    Window as Window,
    Worker as Worker,
    Worklet as Worklet,
    WritableStream as WritableStream,
    WritableStreamDefaultController as WritableStreamDefaultController,
    WritableStreamDefaultWriter as WritableStreamDefaultWriter,
    XMLDocument as XMLDocument,
    XMLHttpRequest as XMLHttpRequest,
    XMLHttpRequestEventTarget as XMLHttpRequestEventTarget,
    XMLHttpRequestUpload as XMLHttpRequestUpload,
    XMLSerializer as XMLSerializer,
    XPathEvaluator as XPathEvaluator,
    XPathExpression as XPathExpression,
    XPathResult as XPathResult,
    XSLTProcessor as XSLTProcessor,
)

def addEventListener(type: str, callback: Any, options: Any = ..., /) -> None: ...
def removeEventListener(type: str, callback: Any, options: Any = ..., /) -> None: ...
def dispatchEvent(event: Event, /) -> bool: ...
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
origin: str
isSecureContext: bool
crossOriginIsolated: bool
def reportError(e: Any, /) -> None: ...
def btoa(data: str, /) -> str: ...
def atob(data: str, /) -> str: ...
def setTimeout(handler: Any, timeout: int = ..., /, *arguments: Any) -> int: ...
def clearTimeout(id: int = ..., /) -> None: ...
def setInterval(handler: Any, timeout: int = ..., /, *arguments: Any) -> int: ...
def clearInterval(id: int = ..., /) -> None: ...
def queueMicrotask(callback: Any, /) -> None: ...
@overload
def createImageBitmap(image: Any, options: Any = ..., /) -> Awaitable[ImageBitmap]: ...
@overload
def createImageBitmap(image: Any, sx: int, sy: int, sw: int, sh: int, options: Any = ..., /) -> Awaitable[ImageBitmap]: ...
def structuredClone(value: Any, options: Any = ..., /) -> Any: ...
indexedDB: IDBFactory
def fetch(input: Request | str, init: Any = ..., /) -> Awaitable[Response]: ...
performance: Performance
crypto: Crypto
def requestAnimationFrame(callback: Any, /) -> int: ...
def cancelAnimationFrame(handle: int, /) -> None: ...
sessionStorage: Storage
localStorage: Storage
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
def close() -> None: ...
closed: bool
def stop() -> None: ...
def focus() -> None: ...
def blur() -> None: ...
frames: Window
length: int
top: Window | None
opener: Any
parent: Window
frameElement: AnyElement | None
def open(url: str = ..., target: str = ..., features: str = ..., /) -> Window | None: ...
navigator: Navigator
clientInformation: Navigator
originAgentCluster: bool
@overload
def alert() -> None: ...
@overload
def alert(message: str, /) -> None: ...
def confirm(message: str = ..., /) -> bool: ...
def prompt(message: str = ..., default: str = ..., /) -> str | None: ...
def print() -> None: ...
@overload
def postMessage(message: Any, targetOrigin: str, transfer: Any = ..., /) -> None: ...
@overload
def postMessage(message: Any, options: Any = ..., /) -> None: ...
orientation: int
onorientationchange: Any
cookieStore: CookieStore
def getComputedStyle(elt: Element, pseudoElt: str | None = ..., /) -> CSSStyleProperties: ...
def matchMedia(query: str, /) -> MediaQueryList: ...
screen: Screen
visualViewport: VisualViewport | None
def moveTo(x: int, y: int, /) -> None: ...
def moveBy(x: int, y: int, /) -> None: ...
def resizeTo(width: int, height: int, /) -> None: ...
def resizeBy(x: int, y: int, /) -> None: ...
innerWidth: int
innerHeight: int
scrollX: float
pageXOffset: float
scrollY: float
pageYOffset: float
@overload
def scroll(options: Any = ..., /) -> Awaitable[None]: ...
@overload
def scroll(x: float, y: float, /) -> Awaitable[None]: ...
@overload
def scrollTo(options: Any = ..., /) -> Awaitable[None]: ...
@overload
def scrollTo(x: float, y: float, /) -> Awaitable[None]: ...
@overload
def scrollBy(options: Any = ..., /) -> Awaitable[None]: ...
@overload
def scrollBy(x: float, y: float, /) -> Awaitable[None]: ...
screenX: int
screenLeft: int
screenY: int
screenTop: int
outerWidth: int
outerHeight: int
devicePixelRatio: float
event: Event | None
def fetchLater(input: Request | str, init: Any = ..., /) -> FetchLaterResult: ...
def captureEvents() -> None: ...
def releaseEvents() -> None: ...
external: External
def requestIdleCallback(callback: Any, options: Any = ..., /) -> int: ...
def cancelIdleCallback(handle: int, /) -> None: ...
def getSelection() -> Selection | None: ...
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
def isNaN(*values: Any) -> bool: ...
def parseFloat(*values: Any) -> float: ...
def parseInt(*values: Any) -> float: ...
def encodeURIComponent(*values: Any) -> str: ...
def decodeURIComponent(*values: Any) -> str: ...
def encodeURI(*values: Any) -> str: ...
def decodeURI(*values: Any) -> str: ...
