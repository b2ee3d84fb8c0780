// A plain pyramid of WebP tiles, as image viewers lay it: the level that is fine enough for the screen, each tile shown as it comes. Never our own code.
import { note, paperAsked, type Peer } from "./peer.ts";

/** As the benchmark cut them: `LEVEL/COLUMN_ROW.webp`, each level half the one above it. */
interface Pyramid {
  readonly width: number;
  readonly height: number;
  readonly tilePx: number;
  readonly levels: number;
}

globalThis.peer = { drawn: {} } satisfies Peer;
const folder = paperAsked();
if (folder === null) peer.isWarm = true;
else {
  const { width, height, tilePx, levels } = (await (await fetch(`/papers/${folder}/pyramid.json`)).json()) as Pyramid;
  const wanted = innerWidth * devicePixelRatio;
  let level = levels - 1;
  while (level > 0 && width / 2 ** (levels - level) >= wanted) level--;
  const [across, down] = [width, height].map((side) => Math.ceil(side / 2 ** (levels - 1 - level))) as [number, number];
  const canvas = document.querySelector("canvas")!;
  Object.assign(canvas, { width: across, height: down });
  const context = canvas.getContext("2d", { alpha: false })!;
  const tiles: Promise<void>[] = [];
  for (let row = 0; row * tilePx < down; row++)
    for (let column = 0; column * tilePx < across; column++)
      tiles.push(
        fetch(`/papers/${folder}/${level}/${column}_${row}.webp`)
          .then(async (answer) => createImageBitmap(await answer.blob()))
          .then((tile) => {
            context.drawImage(tile, column * tilePx, row * tilePx);
            tile.close();
          }),
      );
  await Promise.all(tiles);
  note(1);
}
