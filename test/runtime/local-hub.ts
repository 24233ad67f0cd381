import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'

/** How the hub answers for the file `onnx/model_quantized.onnx`; every other file is always served whole. */
export type HubBehaviour = 'serves' | 'cuts-off' | 'stalls' | 'serves-half' | 'stalls-before-answering'

const folder = new URL('../../models/tro-ly-57-embedding/', import.meta.url)

const sendModel = (response: ServerResponse, bytes: Buffer, behaviour: HubBehaviour): void => {
  const half = bytes.subarray(0, bytes.length / 2)
  switch (behaviour) {
    case 'serves':
      response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes)
      return
    case 'serves-half':
      response.writeHead(200, { 'Content-Length': half.length }).end(half)
      return
    case 'cuts-off':
      response.writeHead(200, { 'Content-Length': bytes.length })
      response.write(half, () => response.destroy())
      return
    case 'stalls':
      response.writeHead(200, { 'Content-Length': bytes.length }).write(half)
      return
    case 'stalls-before-answering':
  }
}

/**
 * Serves the bundled model under the address layout of the Hugging Face hub, as each of `models`.
 * `requests` holds the path of every request so far.
 */
export const startLocalHub = async (options: {
  readonly models: readonly string[]
  readonly behaviour?: HubBehaviour
}) => {
  const requests: string[] = []
  const state = { behaviour: options.behaviour ?? 'serves' }
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    requests.push(path)
    const [, model = '', file = ''] = /^\/([^/]+\/[^/]+)\/resolve\/main\/(.+)$/.exec(path) ?? []
    const bytes = options.models.includes(model)
      ? await readFile(new URL(file, folder)).catch(() => undefined)
      : undefined
    if (bytes === undefined) response.writeHead(404).end('Entry not found')
    else if (file.endsWith('.onnx')) sendModel(response, bytes, state.behaviour)
    else response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    /** Changes how the model file is served from now on. */
    behave: (behaviour: HubBehaviour) => {
      state.behaviour = behaviour
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
