"""A page that tries to reach a server past whoever draws it, in every way that a browser has."""

# ruff: noqa: E501 - a page reads best unbroken

from __future__ import annotations

from tests.web.canary import Canary

_PAGE = """<!doctype html><html><head><title>Hostile</title>
<meta http-equiv="Content-Security-Policy-Report-Only" content="default-src 'none'; report-uri BASE/csp-report">
<meta http-equiv="x-dns-prefetch-control" content="on">
<link rel="stylesheet" href="BASE/stylesheet.css"><link rel="icon" href="BASE/icon.png">
<link rel="preload" as="image" href="BASE/preload.png"><link rel="prefetch" href="BASE/prefetch.html">
<link rel="prerender" href="BASE/prerender.html"><link rel="preconnect" href="http://127.0.0.1:BARE">
<link rel="dns-prefetch" href="//leak.example"><link rel="modulepreload" href="BASE/modulepreload.js">
<link rel="manifest" href="BASE/manifest.json"><link rel="alternate" href="BASE/alternate.xml">
<script type="speculationrules">{"prefetch":[{"urls":["BASE/speculated.html"]}],"prerender":[{"urls":["BASE/prerendered.html"]}]}</script>
<style>@import "BASE/import.css"; @font-face{font-family:f;src:url(BASE/font.woff2)}
body{background:url(BASE/background.png);font-family:f,serif}</style></head><body>
<p id=said>Words.</p><img src="BASE/image.png" srcset="BASE/srcset.png 2x"><picture><source srcset="BASE/picture.png"><img></picture>
<iframe src="BASE/frame.html"></iframe><object data="BASE/object.svg"></object><embed src="BASE/embed.svg">
<video src="BASE/video.mp4" poster="BASE/poster.png" autoplay muted></video><audio src="BASE/audio.mp3" autoplay></audio>
<video><track default src="BASE/track.vtt"></video><svg><image href="BASE/svg-image.png"/><use href="BASE/svg-use.svg#a"/></svg>
<form id=form action="BASE/form" method=post target=formtarget><input name=a></form><iframe name=formtarget></iframe>
<a id=ping href="#here" ping="BASE/ping">ping</a><a id=load href="BASE/download.bin" download>download</a>
<script src="BASE/script.js"></script><script>
const tries = [
  () => fetch('BASE/fetch', {mode: 'no-cors'}), () => fetch('BASE/post', {method: 'POST', body: 'a', mode: 'no-cors'}),
  () => fetch('BASE/keepalive', {keepalive: true, mode: 'no-cors'}), () => fetch('BASE/preflight', {headers: {'x-a': 'b'}}),
  () => navigator.sendBeacon('BASE/beacon', 'a'), () => new EventSource('BASE/events'),
  () => new WebSocket('ws://127.0.0.1:BARE/'), () => new WebSocket('ws://127.0.0.1:PORT/websocket'),
  () => new WebTransport('https://127.0.0.1:UDP/transport'),
  () => { const x = new XMLHttpRequest(); x.open('GET', 'BASE/xhr'); x.send(); },
  () => { const pc = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:UDP'}, {urls: 'turn:127.0.0.1:BARE?transport=tcp', username: 'a', credential: 'b'}]});
          pc.createDataChannel('a'); pc.createOffer().then(o => pc.setLocalDescription(o)); },
  () => window.open('BASE/popup.html'), () => document.getElementById('form').submit(),
  () => document.getElementById('ping').click(), () => document.getElementById('load').click(),
  () => new Worker(URL.createObjectURL(new Blob(["fetch('BASE/worker', {mode: 'no-cors'}); importScripts('BASE/worker-import.js')"]))),
  () => new Worker(URL.createObjectURL(new Blob(["new WebSocket('ws://127.0.0.1:BARE/')"]))),
  () => new SharedWorker(URL.createObjectURL(new Blob(["fetch('BASE/shared-worker', {mode: 'no-cors'})"]))),
  () => navigator.serviceWorker.register('/sw.js'), () => caches.open('a').then(c => c.add('BASE/cache')),
  () => import('BASE/module.js'), () => CSS.paintWorklet.addModule('BASE/worklet.js'),
  () => new PaymentRequest([{supportedMethods: 'BASE/pay'}], {total: {label: 'a', amount: {currency: 'EUR', value: '1'}}}).canMakePayment(),
  () => navigator.geolocation.getCurrentPosition(() => 0), () => Notification.requestPermission(),
  () => document.body.append(Object.assign(document.createElement('script'), {src: 'BASE/late-script.js'})),
  () => new Image().src = 'BASE/late-image.png', () => new FontFace('g', 'url(BASE/late-font.woff2)').load(),
  () => fetch('https://127.0.0.1:BARE/tls', {mode: 'no-cors'}), () => fetch('http://[::1]:PORT/six', {mode: 'no-cors'}),
  () => fetch('http://localhost:PORT/localhost', {mode: 'no-cors'}), () => fetch('ftp://127.0.0.1:BARE/').catch(e => 0),
  () => fetch('file:///etc/passwd'), () => window.open('view-source:BASE/source'),
  () => alert('a'), () => confirm('a'), () => setTimeout(() => { location.href = 'mailto:a@leak.example'; }, 50),
  () => fetch('/led').then(() => { location.href = 'http://herald.example/next'; }),
];
for (const each of tries) { try { const p = each(); if (p && p.catch) p.catch(() => 0); } catch (e) {} }
</script></body></html>"""

#: So many ways are tried.
WAYS = _PAGE.count("BASE") + _PAGE.count("BARE") + _PAGE.count("UDP")


def hostile(canary: Canary) -> bytes:
    """Give the page, every way of which leads to this canary."""
    text = _PAGE.replace("BASE", f"http://127.0.0.1:{canary.port}").replace("BARE", str(canary.bare_port))
    return text.replace("UDP", str(canary.udp_port)).replace("PORT", str(canary.port)).encode()


def hostile_headers(canary: Canary) -> dict[str, str]:
    """Give header fields that make a browser ask by itself."""
    base = f"http://127.0.0.1:{canary.port}"
    return {
        "link": f"<{base}/link-preload.png>; rel=preload; as=image, <http://127.0.0.1:{canary.header_port}>; rel=preconnect",
        "report_to": f'{{"group":"g","max_age":10,"endpoints":[{{"url":"{base}/report-to"}}]}}',
        "nel": '{"report_to":"g","max_age":10,"success_fraction":1}',
        "reporting_endpoints": f'g="{base}/reporting"',
        "speculation_rules": f'"{base}/rules.json"',
        "refresh": f"0; url={base}/refresh",
        "alt_svc": f'h3=":{canary.udp_port}"',
    }
