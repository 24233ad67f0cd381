const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The bodies since changed that a text names, as whole words in any case, in the order of `bodies`. */
export const findChangedBodies = <Body extends { readonly names: readonly string[] }>(
  text: string,
  bodies: readonly Body[],
): readonly Body[] =>
  bodies.filter(({ names }) =>
    names.some((name) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text.normalize('NFC')),
    ),
  )
