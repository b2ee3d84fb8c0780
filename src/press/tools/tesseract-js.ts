// Knows tesseract.js: gray raster → words, in this process's own WASM. Never fetches a model.
import { createWorker, PSM, type Worker } from "tesseract.js";
import { KoranError } from "../../edition/errors.ts";
import type { Raster } from "../../layout/types.ts";
import { FIGURE_SIGNS, graymap, readTsv, type OcrEngine, type ReadPage } from "./ocr-engine.ts";
import { readInItsLanguages } from "./ocr-languages.ts";
import { LANGUAGES, unpackModels, type Language } from "./tesseract-models.ts";

const LSTM_ONLY = 1;

/** About 0.4 GB and 0.8 s of start; 24 s of one core for a broadsheet page. @throws KoranError 'no-engine'. */
export async function openTesseractJs(): Promise<OcrEngine> {
  // A missing model would make the engine wait for ever: look first.
  const langPath = unpackModels();
  let failure: unknown;
  let worker: Worker;
  try {
    worker = await createWorker([LANGUAGES[0]], LSTM_ONLY, {
      langPath,
      gzip: false,
      cacheMethod: "none",
      // Without this the engine throws where nobody can catch it.
      errorHandler: (error: unknown) => (failure = error),
    });
  } catch (cause) {
    throw new KoranError("no-engine", "tesseract.js does not start", {
      cause: failure ?? cause,
      details: { missing: "tesseract.js" },
    });
  }
  let opened: readonly Language[] = [LANGUAGES[0]];
  async function read(raster: Raster, languages: readonly Language[], mode: PSM, only = ""): Promise<ReadPage> {
    if (languages.join("+") !== opened.join("+")) {
      await worker.reinitialize(languages.join("+"), LSTM_ONLY);
      opened = languages;
    }
    await worker.setParameters({
      tessedit_pageseg_mode: mode,
      tessedit_char_whitelist: only,
      user_defined_dpi: String(Math.round(raster.dpi)),
      // What the engine mutters of a page ("Detected 12163 diacritics") would break the progress bar.
      debug_file: "/dev/null",
    });
    const { data } = await worker.recognize(graymap(raster), {}, { text: false, tsv: true });
    return readTsv(data.tsv ?? "");
  }
  return {
    name: `tesseract.js 7 ${LANGUAGES.join("+")}`,
    read: async (raster, _signal, as = "page") => {
      try {
        if (as === "block") return await read(raster, LANGUAGES, PSM.SINGLE_BLOCK);
        if (as === "figures") return await read(raster, LANGUAGES, PSM.SINGLE_BLOCK, FIGURE_SIGNS);
        return await readInItsLanguages((languages) => read(raster, languages, PSM.AUTO));
      } catch (cause) {
        throw new KoranError("engine-failed", "tesseract.js failed on a page", { cause: failure ?? cause });
      }
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
