import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectPath } from '../../src/runtime/node/project-files.ts'
import { trainerToken } from './campaign-token.ts'

export type CampaignServer = {
  /** As `openSession` and `joinSession` use an app, over real HTTP. */
  request(path: string, init?: RequestInit): Promise<Response>
  readonly url: string
  /** Ends the process at once: nothing in it gets a chance to tidy up. */
  kill(): Promise<void>
}

const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece) => {
        output += String(piece)
        const url = /http:\/\/\S+/.exec(output)?.[0]
        if (url !== undefined) resolve(url.replace('localhost', '127.0.0.1'))
      })
    }
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}: ${output}`)))
  })

/** The service as `npm start` runs it, with quiz sessions kept in `folder`. */
export const startCampaignServer = async (folder: string): Promise<CampaignServer> => {
  const child = spawn(process.execPath, [projectPath('src/node.ts')], {
    env: { PORT: '0', LOG_LEVEL: 'error', TRAINER_TOKEN: trainerToken, DATA_DIR: folder },
  })
  const url = await listening(child)
  return {
    url,
    request: (path, init) => fetch(`${url}${path}`, init),
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}
