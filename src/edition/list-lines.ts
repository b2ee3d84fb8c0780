// The text of a list → its lines without their bullets, in order. Pure; numbers stay, they are the paper's own.

export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*[•·▪■●◦‣∙*–—-]\s*/, "").trim())
    .filter((line) => line !== "");
