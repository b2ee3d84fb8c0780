// PDFium compiled for the web in a worker, over a PDF of the one page that is shown: the least a reader of it could fetch. Never our own code.
import { note, paperAsked } from "./peer.ts";

globalThis.peer = { drawn: {} };
const worker = new Worker(new URL("./pdfium-worker.ts", import.meta.url), { type: "module" });
const paper = paperAsked();
worker.addEventListener("message", ({ data }: MessageEvent<ImageBitmap | "ready">) => {
  if (data === "ready") {
    if (paper === null) peer.isWarm = true;
    else worker.postMessage({ url: new URL(`/papers/${paper}`, location.href).href, widthPx: innerWidth * devicePixelRatio });
    return;
  }
  const canvas = document.querySelector("canvas")!;
  Object.assign(canvas, { width: data.width, height: data.height });
  canvas.getContext("bitmaprenderer")!.transferFromImageBitmap(data);
  note(1);
});
