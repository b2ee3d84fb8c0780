// What a flow may ask of a browser that playwright does not drive: a small part of W3C WebDriver, the same for both of its protocols.
// Never a way into the app's code: expressions read what is on screen.

export interface Driver {
  /** "Firefox 153.7.0", as the browser says. */
  readonly name: string;
  /** Resolves when the page's load event is over. @throws Error where nothing answers. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** An expression's value, awaited where it is a promise; JSON only. */
  evaluate<T>(expression: string): Promise<T>;
  /** @param pointer a mouse's click or a finger's tap, at CSS pixels of the window. */
  tap(x: number, y: number, pointer: Pointer): Promise<void>;
  press(key: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export type Pointer = "mouse" | "touch";

/** Input sources as both protocols name them. */
export type Actions = readonly Readonly<Record<string, unknown>>[];

/** Moves to a point and presses there. */
export const tapActions = (x: number, y: number, pointerType: Pointer): Actions => [
  {
    type: "pointer",
    id: pointerType,
    parameters: { pointerType },
    actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  },
];

export const keyActions = (value: string): Actions => [
  {
    type: "key",
    id: "keyboard",
    actions: [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ],
  },
];
