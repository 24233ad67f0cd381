import { Socket } from 'node:net'

/** Preloaded into the service's process: each connection that it opens, to whatever, is named on its error output. */
const connect = Socket.prototype.connect

const target = (given: unknown): string => {
  const [first] = Array.isArray(given) ? given : [given]
  if (typeof first !== 'object' || first === null) return String(first)
  const host = 'host' in first ? String(first.host) : 'localhost'
  return `${host}:${'port' in first ? String(first.port) : ''}`
}

Socket.prototype.connect = function recorded(this: Socket, ...given: [never]) {
  process.stderr.write(`CONNECT ${target(given[0])}\n`)
  return connect.apply(this, given)
}
