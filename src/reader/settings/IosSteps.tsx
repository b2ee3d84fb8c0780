// The three taps that put the app on an iPhone's home screen → words, and a small picture of what to look for. Never a screenshot.
import type { ReactNode } from "react";
import { useInsideWords } from "../use-inside-words.ts";

export function IosSteps() {
  const { steps } = useInsideWords().install;
  return (
    <ol className="ios-steps">
      <Step words={steps.share}>
        <path d="M2 26h92M12 36l-5 5 5 5M28 36l5 5-5 5" />
        <path className="ios-steps-mark" d="M48 31v14M44 35l4-4 4 4M43 38h-2v11h14V38h-2" />
        <path d="M63 37h6v9h-6zM69 38.500l3-1 2.500 8.500-3 1M84 36h5v5h-5zM82 39v7h5" />
      </Step>
      <Step words={steps.add}>
        <path d="M8 62V8a4 4 0 0 1 4-4h72a4 4 0 0 1 4 4v54M8 20h80M8 42h80M16 12h34M16 52h26" />
        <path className="ios-steps-mark" d="M16 31h38M72 25h10v12H72zM77 28v6M74 31h6" />
      </Step>
      <Step words={steps.confirm}>
        <path d="M14 10h14v14H14zM34 10h14v14H34zM54 10h14v14H54zM14 36h14v14H14zM54 36h14v14H54zM16 56h10M36 30h10M16 30h10M56 30h10M56 56h10" />
        <path className="ios-steps-mark" d="M34 36h14v14H34zM37 40h8M37 43h3.500M37 46h3.500M42.500 43H45v3h-2.500z" />
      </Step>
    </ol>
  );
}

function Step({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 96 62" width="96" height="62" aria-hidden="true" focusable="false">
        {children}
      </svg>
      <span>{words}</span>
    </li>
  );
}
