// pdf.js's own viewer component with its defaults, wired as its README says. Never our own code.
import "pdfjs-dist/web/pdf_viewer.css";
import * as pdfjs from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { note, paperAsked } from "./peer.ts";

// The component takes the library from here.
Object.assign(globalThis, { pdfjsLib: pdfjs });
const { EventBus, PDFLinkService, PDFViewer } = await import("pdfjs-dist/web/pdf_viewer.mjs");
pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({
  container: document.querySelector<HTMLDivElement>("#container")!,
  eventBus,
  linkService,
  removePageBorders: true,
});
linkService.setViewer(viewer);
eventBus.on("pagerendered", ({ pageNumber }: { pageNumber: number }) => note(pageNumber));
eventBus.on("pagesinit", () => (viewer.currentScaleValue = "page-width"));

globalThis.peer = {
  drawn: {},
  turnTo(pageNumber) {
    const since = performance.now();
    viewer.scrollPageIntoView({ pageNumber });
    return since;
  },
  zoom(page, factor) {
    delete peer.drawn[page];
    viewer.currentScale *= factor;
  },
};

const paper = paperAsked();
if (paper === null) {
  await new pdfjs.PDFWorker().promise;
  peer.isWarm = true;
} else {
  const at = (folder: string): string => new URL(`/packages/pdfjs-dist/${folder}/`, location.href).href;
  const opened = await pdfjs.getDocument({
    url: `/papers/${paper}`,
    wasmUrl: at("wasm"),
    cMapUrl: at("cmaps"),
    standardFontDataUrl: at("standard_fonts"),
    iccUrl: at("iccs"),
  }).promise;
  viewer.setDocument(opened);
  linkService.setDocument(opened, null);
}
