import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Assets } from './platform/assets.ts'
import { html } from './platform/html.ts'
import type { Module } from './platform/module.ts'

/** The page that brings the newsroom's app to the browser: the same for everybody, signed in or not. */

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // The component kit writes two small style elements of its own, and is told by which word it may.
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    // The preview of a text is the reader's own page.
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Serves /toa-soan and every address below it, which the app itself reads. */
export function deskModule(assets: Assets): Module {
  return {
    name: 'desk',
    routes(web) {
      const page = (nonce: string): string =>
        html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta property="csp-nonce" nonce="${nonce}">
<title>Tòa soạn Cầu Nối</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${assets.url('desk.css')}">
${assets.desk.preloads.map((path) => html`<link rel="modulepreload" href="${path}">\n`)}<script type="module" src="${assets.url('desk')}"></script>
</head>
<body>
<div id="desk"></div>
<noscript><p>Trang làm việc của tòa soạn cần JavaScript.</p><p lang="en">The newsroom needs JavaScript.</p></noscript>
</body>
</html>`.text
      const answer = async (_request: FastifyRequest, reply: FastifyReply) => {
        const nonce = randomBytes(16).toString('base64')
        return reply
          .headers({
            'Content-Security-Policy': policy(nonce),
            'X-Content-Type-Options': 'nosniff',
            'X-Robots-Tag': 'noindex',
            'Referrer-Policy': 'no-referrer',
            'Cache-Control': 'no-store',
          })
          .type('text/html; charset=utf-8')
          .send(page(nonce))
      }
      web.get('/toa-soan', answer)
      web.get('/toa-soan/*', answer)
    },
  }
}
