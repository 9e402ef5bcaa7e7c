import type { ServerResponse } from 'node:http'

/** Where installing begins, and where Slack sends the browser back to. */
export const INSTALL = '/slack/install'
export const BACK = '/slack/oauth_redirect'

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.codePointAt(0)};`)

/** Nothing is loaded from anywhere, nothing is framed, nothing is kept by a browser or told to where somebody goes next. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** What each page of installing is sent with, whoever writes it. */
export const withHeaders = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
}

/** One page: a heading, sentences, and perhaps one thing to press. Everything in it is escaped here. */
export const installPage = (
  title: string,
  sentences: readonly string[],
  press?: { readonly label: string; readonly href: string },
): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Cleardays</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; color: #1d1d1f; background: #fff; max-width: 36rem; margin: 4rem auto; padding: 0 1rem }
a.press { display: inline-block; padding: .75rem 1.25rem; background: #1d3557; color: #fff; border-radius: .25rem }
a.press:focus { outline: 3px solid #ffb703 }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
${press ? `<p><a class="press" href="${escaped(press.href)}">${escaped(press.label)}</a></p>` : ''}
</main>
</body>
</html>
`

/** Sends a page. */
export const sendPage = (response: ServerResponse, status: number, page: string): void => {
  withHeaders(response)
  response.writeHead(status, { 'content-length': Buffer.byteLength(page) }).end(page)
}
