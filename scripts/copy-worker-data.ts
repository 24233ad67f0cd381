import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BUNDLED_MODEL_FOLDER } from '../src/retrieval/bundled-model.ts'
import { projectPath } from '../src/runtime/node/project-files.ts'
import { assetFolders } from '../src/runtime/worker/asset-store.ts'

const model = `models/${BUNDLED_MODEL_FOLDER}`

/** All that the Worker reads when it composes the assistant: files and folders by their path in the project. */
const dataPaths = [
  'seeds',
  'index',
  'prompts',
  `${model}/onnx/model_quantized.onnx`,
  `${model}/tokenizer.json`,
  `${model}/tokenizer_config.json`,
]

/**
 * Puts together the asset store that is uploaded with the Worker: the built web files for readers, and the
 * assistant's data. Writes beside the folder and then renames, so that no half-written store is ever served.
 * @param target folder to write, replaced when it exists
 */
export const copyWorkerData = async (target: string): Promise<void> => {
  const aside = `${target}.${process.pid}.new`
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true })
  await cp(projectPath('dist/web'), join(aside, assetFolders.site), { recursive: true })
  for (const path of dataPaths) {
    const copy = join(aside, assetFolders.data, path)
    await mkdir(dirname(copy), { recursive: true })
    await cp(projectPath(path), copy, { recursive: true })
  }
  await rm(target, { recursive: true, force: true })
  await rename(aside, target)
}

if (import.meta.main) await copyWorkerData(projectPath('dist/worker'))
