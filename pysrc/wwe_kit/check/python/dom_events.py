"""The event types of browsers, as far as pages use them; what is near one of them, and none, is misspelt."""

_NAMES = """
    abort animationend animationiteration animationstart auxclick beforeinput beforetoggle beforeunload blur cancel
    canplay canplaythrough change click close compositionend compositionstart compositionupdate contextmenu copy
    cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange ended error focus
    focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup load
    loadeddata loadedmetadata loadend loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove
    mouseout mouseover mouseup offline online pagehide pageshow paste pause play playing pointercancel pointerdown
    pointerenter pointerleave pointermove pointerout pointerover pointerup popstate progress ratechange readystatechange
    reset resize scroll scrollend search seeked seeking select selectionchange slotchange stalled storage submit suspend
    timeupdate toggle touchcancel touchend touchmove touchstart transitioncancel transitionend transitionrun
    transitionstart unload visibilitychange volumechange waiting wheel
    """
DOM_EVENTS = frozenset(_NAMES.split())
