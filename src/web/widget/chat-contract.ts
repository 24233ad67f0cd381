/** What the button asks of the chat that loads on first open; in a file of its own, since the two are built apart. */
export type ChatOptions = {
  readonly root: ShadowRoot
  /** Where the chat is put. */
  readonly container: HTMLElement
  /** Origin of the assistant. */
  readonly server: string
  readonly language: string
  /** Empty for the usual one. */
  readonly greeting: string
  /** First questions; empty for the service's own. */
  readonly suggestions: string
  readonly theme: Theme
  readonly onAnswer: (answer: { readonly outcome: string; readonly citations: readonly string[] }) => void
}

/** Light and dark, or as the reader's device says. */
export type Theme = 'auto' | 'light' | 'dark'

export type MountedChat = {
  ask(question: string): Promise<void>
  focus(): void
  /** Steps back inside the chat; false where there is nothing to step back from. */
  back(): boolean
}

export type MountChat = (options: ChatOptions) => Promise<MountedChat>
