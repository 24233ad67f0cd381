const script = document.currentScript

/** The tag that loads this file, or null where it was loaded in another way. */
export const ownScript: HTMLScriptElement | null =
  script instanceof HTMLScriptElement
    ? script
    : document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]')

/** Where the assistant is: the origin this file came from. */
export const scriptOrigin: string = new URL(ownScript?.src || location.href, location.href).origin
