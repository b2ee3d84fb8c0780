// Knows tesseract.js: gray raster → words, in this process's own WASM. Never fetches a model.
import { createWorker, PSM, type Worker } from "tesseract.js";
import { KoranError } from "../../edition/errors.ts";
import { graymap, readTsv, type OcrEngine } from "./ocr-engine.ts";
import { LANGUAGES, unpackModels } from "./tesseract-models.ts";

const LSTM_ONLY = 1;

/** About 0.4 GB and 0.8 s of start; 24 s of one core for a broadsheet page. @throws KoranError 'no-engine'. */
export async function openTesseractJs(): Promise<OcrEngine> {
  // A missing model would make the engine wait for ever: look first.
  const langPath = unpackModels();
  let failure: unknown;
  let worker: Worker;
  try {
    worker = await createWorker([...LANGUAGES], LSTM_ONLY, {
      langPath,
      gzip: false,
      cacheMethod: "none",
      // Without this the engine throws where nobody can catch it.
      errorHandler: (error: unknown) => (failure = error),
    });
    // What the engine mutters of a page ("Detected 12163 diacritics") would break the progress bar.
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, debug_file: "/dev/null" });
  } catch (cause) {
    throw new KoranError("no-engine", "tesseract.js does not start", {
      cause: failure ?? cause,
      details: { missing: "tesseract.js" },
    });
  }
  return {
    name: `tesseract.js 7 ${LANGUAGES.join("+")}`,
    read: async (raster) => {
      try {
        await worker.setParameters({ user_defined_dpi: String(Math.round(raster.dpi)) });
        const { data } = await worker.recognize(graymap(raster), {}, { text: false, tsv: true });
        return readTsv(data.tsv ?? "");
      } catch (cause) {
        throw new KoranError("engine-failed", "tesseract.js failed on a page", { cause: failure ?? cause });
      }
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
