// How koran gets onto the home screen here → the browser's own prompt, or three steps with pictures on iOS; nothing where it is installed or
// the browser has no way.
import { useInstallOffer, type InstallOffer } from "../install-offer.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useMedia } from "../use-media.ts";
import { IosSteps } from "./IosSteps.tsx";
import { wayToInstall } from "./way-to-install.ts";

/** An offer is good for one prompt; a browser that was refused makes another when it likes. */
async function accept(offer: InstallOffer): Promise<void> {
  useInstallOffer.setState({ offer: null });
  await offer.prompt();
}

export function Install() {
  const { install } = useInsideWords();
  const { offer, installed } = useInstallOffer();
  const standalone = useMedia("(display-mode: standalone)");
  const way = wayToInstall({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    standalone: standalone || (navigator as { readonly standalone?: boolean }).standalone === true,
    offered: offer !== null,
    justInstalled: installed,
  });
  if (way === "none") return null;
  return (
    <section>
      <h2>{install.heading}</h2>
      {way === "done" ? <p role="status">{install.done}</p> : <p>{install.why}</p>}
      {offer !== null && way === "prompt" && (
        <button type="button" className="primary" onClick={() => void accept(offer)}>
          {install.install}
        </button>
      )}
      {way === "ios-other" && <p>{install.inSafari}</p>}
      {(way === "ios-other" || way === "ios-safari") && <IosSteps />}
    </section>
  );
}
