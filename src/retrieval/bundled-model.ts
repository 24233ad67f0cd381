/** Folder of the bundled model under `models/`. */
export const BUNDLED_MODEL_FOLDER = 'tro-ly-57-embedding'

/** Its id in the index manifest; the version goes up with the weights. */
export const BUNDLED_MODEL = 'tro-ly-57-embedding@1'
