// Slack's end of the line for bench/delivery.ts, in a process of its own, so that its cost is nobody else's: every post
// stands, and has a name. Prints its port.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

let named = 0
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    named += 1
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(`{"ok":true,"channel":"C1","ts":"1.${String(named).padStart(6, '0')}"}`)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
