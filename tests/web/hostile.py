"""A page that tries every way we know to phone home, or to reach the pages of whoever looks at a copy of it."""

from __future__ import annotations

from tests.stories.prose import ENGLISH
from tests.web.canary import Canary

#: The name that nobody has: only a resolver hears of it, and the browser's own record of what it did.
DNS_NAME = "dns-prefetch.canary.invalid"

#: Ways in markup. ``C`` stands for the canary.
MARKUP = {
    "img": '<img src="C/img.png">',
    "img-srcset": '<img srcset="C/img-srcset.png 1x">',
    "img-lazy": '<img loading="lazy" src="C/img-lazy.png">',
    "picture": '<picture><source srcset="C/picture.png"><img></picture>',
    "input-image": '<form><input type="image" src="C/input-image.png"></form>',
    "iframe": '<iframe src="C/iframe.html"></iframe>',
    "iframe-srcdoc": "<iframe srcdoc=\"<img src='C/iframe-srcdoc.png'>\"></iframe>",
    "object": '<object data="C/object.svg" type="image/svg+xml"></object>',
    "embed": '<embed src="C/embed.svg" type="image/svg+xml">',
    "video": '<video src="C/video.mp4" preload="auto" autoplay muted></video>',
    "video-poster": '<video poster="C/video-poster.png"></video>',
    "video-track": '<video controls><track default kind="subtitles" src="C/video-track.vtt"></video>',
    "audio": '<audio src="C/audio.mp3" preload="auto"></audio>',
    "script": '<script src="C/script.js"></script>',
    "module": '<script type="module" src="C/module.js"></script>',
    "stylesheet": '<link rel="stylesheet" href="C/stylesheet.css">',
    "style-import": '<style>@import url("C/style-import.css");</style>',
    "style-url": '<style>.x1{background:url("C/style-url.png")}</style><p class="x1">words</p>',
    "style-escape": r'<style>.x2{background:\75 rl("C/style-escape.png")}</style><p class="x2">words</p>',
    "style-attribute": "<p style=\"background-image:url('C/style-attribute.png')\">words</p>",
    "style-list": "<ul style=\"list-style-image:url('C/style-list.png')\"><li>words</ul>",
    "style-content": "<style>.x3::before{content:url('C/style-content.png')}</style><p class=x3>words</p>",
    "font-face": "<style>@font-face{font-family:evil;src:url('C/font-face.woff')}.x4{font-family:evil}</style>"
    "<p class=x4>words</p>",
    "image-set": "<style>.x5{background:image-set('C/image-set.png' 1x)}</style><p class=x5>words</p>",
    "body-background": '<table background="C/body-background.png"><tr><td>words</table>',
    "favicon": '<link rel="icon" href="C/favicon.png">',
    "manifest": '<link rel="manifest" href="C/manifest.json">',
    "prefetch": '<link rel="prefetch" href="C/prefetch.html">',
    "preload": '<link rel="preload" as="image" href="C/preload.png">',
    "modulepreload": '<link rel="modulepreload" href="C/modulepreload.js">',
    "preconnect": '<link rel="preconnect" href="BARE">',
    "dns-prefetch": f'<link rel="dns-prefetch" href="//{DNS_NAME}">',
    "speculation": '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["C/speculation.html"]}]}'
    "</script>",
    "svg-image": '<svg width=9 height=9><image href="C/svg-image.png" width=9 height=9 /></svg>',
    "svg-use": '<svg><use xlink:href="C/svg-use.svg#a" /></svg>',
    "svg-feimage": '<svg width=9 height=9><filter id=f1><feImage href="C/svg-feimage.png" /></filter>'
    '<rect width=9 height=9 filter="url(#f1)" /></svg>',
    "svg-style": "<svg><style>@import 'C/svg-style.css';</style></svg>",
    "mathml": '<math><mtext><img src="C/mathml.png"></mtext></math>',
    "mutation": '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=C/mutation.png&gt;">',
    "noscript": '<noscript><img src="C/noscript.png"></noscript>',
    "template": '<template shadowrootmode="open"><img src="C/template.png"></template>',
    "onerror": "<img src='data:,x' onerror=\"new Image().src='C/onerror.png'\">",
    "javascript-frame": "<iframe src=\"javascript:new Image().src='C/javascript-frame.png'\"></iframe>",
    "base": '<base href="C/base/"><img src="base.png">',
    "frame-form": '<form id=autof action="C/frame-form.html" target="sink"></form><iframe name="sink"></iframe>',
}  # fmt: skip
#: Ways in script. ``D`` stands for the pages of whoever looks, ``UDP`` for the port that hears datagrams.
SCRIPT = {
    "fetch": "fetch('C/fetch')",
    "xhr": "var x=new XMLHttpRequest();x.open('GET','C/xhr');x.send()",
    "beacon": "navigator.sendBeacon('C/beacon','x')",
    "websocket": "new WebSocket('C/websocket'.replace('http','ws'))",
    "eventsource": "new EventSource('C/eventsource')",
    "worker": "new Worker(URL.createObjectURL(new Blob([\"fetch('C/worker')\"])))",
    "image-object": "new Image().src='C/image-object.png'",
    "write": "document.body.insertAdjacentHTML('beforeend','<img src=C/write.png>')",
    "form": "document.getElementById('autof').submit()",
    "opener": "window.opener&&window.opener.postMessage('x','*');fetch('C/opener')",
    "desk": "fetch('D/api/report').then(r=>r.text()).catch(()=>0).finally(()=>fetch('C/desk'))",
    "storage": "localStorage.setItem('a','b');document.cookie='a=b';fetch('C/storage')",
    "service-worker": "navigator.serviceWorker.register('/w.js').catch(()=>0).finally(()=>fetch('C/service-worker'))",
    "message": "addEventListener('message',()=>fetch('C/message'));postMessage('x','*');parent.postMessage('x','*')",
    "ping": "var a=document.createElement('a');a.href='#x';a.ping='C/ping';document.body.append(a);a.click()",
    "webrtc": "var p=new RTCPeerConnection({iceServers:[{urls:'stun:127.0.0.1:UDP'}]});p.createDataChannel('x');"
    "p.createOffer().then(o=>p.setLocalDescription(o))",
    "title": "document.title='acted';fetch('C/title')",
}  # fmt: skip
#: Ways that take the whole page away; they come last.
AWAY = {
    "refresh": '<meta http-equiv="refresh" content="11;url=C/refresh.html">',
}
WAYS = frozenset({*MARKUP, *SCRIPT, *AWAY, "link-header", "link-header-preconnect"})


def page(canary: Canary, desk: str) -> bytes:
    """Write the page; a word of each paragraph is kept, so that it reads like an article."""
    scripts = "".join(f"<script>try{{{way}}}catch(e){{}}</script>\n" for way in SCRIPT.values())
    base = MARKUP["base"]
    links = "\n".join(way for way in MARKUP.values() if way.startswith("<link"))
    others = [way for name, way in MARKUP.items() if name != "base" and not way.startswith("<link")]
    markup = "\n".join([*others, scripts, *AWAY.values(), base])
    whole = (
        f"<!doctype html><html lang=en><head><title>{ENGLISH.title}</title>{links}</head><body><article>"
        f"<h1>{ENGLISH.title}</h1>{ENGLISH.body}</article>{markup}</body></html>"
    )
    home = f"http://127.0.0.1:{canary.port}"
    return (
        whole.replace("BARE", f"http://127.0.0.1:{canary.bare_port}")
        .replace("UDP", str(canary.udp_port))
        .replace("C/", f"{home}/")
        .replace("D/api", f"{desk}/api")
        .encode()
    )


def headers(canary: Canary) -> dict[str, str]:
    """Give the headers that the page is sent with."""
    home = f"http://127.0.0.1:{canary.port}"
    return {
        "link": f"<http://127.0.0.1:{canary.header_port}>; rel=preconnect, "
        f"<{home}/link-header.png>; rel=preload; as=image",
        "report_to": f'{{"group":"default","max_age":10,"endpoints":[{{"url":"{home}/report"}}]}}',
        "content_security_policy_report_only": f"default-src 'none'; report-uri {home}/report",
        "set_cookie": "their=cookie",
    }
