// What the reader would share → its clip, looked at before it goes anywhere, and the ways it goes. Never sends it by itself.
import { useEffect, useState } from "react";
import { asKoranError, isCutOff, isKoranError } from "../../edition/errors.ts";
import { formatBytes } from "../../language/format.ts";
import { Drawn } from "../../ui/Icon.tsx";
import { SIGNS } from "../../ui/signs.ts";
import { useLibrary } from "../library-context.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { makeClip, type Clip } from "./clip-picture.ts";
import { saveClip, shareClip, takesFiles } from "./share-clip.ts";
import { pathOf, regionPathOf, type Subject } from "./subject.ts";

interface ClipPreviewProps {
  readonly subject: Subject;
  /** What it is called where it goes. */
  readonly name: string;
  readonly onBack: () => void;
}

interface Seen {
  readonly clip: Clip;
  readonly url: string;
}

export function ClipPreview({ subject, name, onBack }: ClipPreviewProps) {
  const { language } = useLanguage();
  const { sharing: words } = useInsideWords();
  const { seen, failed } = useClip(subject);
  const [said, say] = useState("");
  const send = async ({ clip }: Seen): Promise<void> => {
    const path = subject.kind === "page" ? (regionPathOf(subject) ?? pathOf(subject)) : pathOf(subject);
    const text = `${name}\n${location.origin}${path}`;
    const sharing = await shareClip({ file: clip.file, title: name, text });
    say(sharing === "saved" ? words.saved({ name: clip.file.name }) : "");
  };
  const save = ({ clip }: Seen): void => {
    saveClip(clip.file);
    say(words.saved({ name: clip.file.name }));
  };
  return (
    <div className="sharing-clip" aria-busy={!seen && failed === null}>
      <div className="sharing-picture">
        {seen && <img src={seen.url} width={seen.clip.width} height={seen.clip.height} alt={words.clipOf({ name })} />}
      </div>
      <p className="sharing-said" role="status">
        {failed ??
          (said ||
            (seen
              ? [
                  words.size({ size: formatBytes(language, seen.clip.file.size) }),
                  seen.clip.isSharp ? "" : words.coarse,
                ]
                  .join(" ")
                  .trim()
              : words.cutting))}
      </p>
      <div className="sharing-sends">
        {seen && (
          <>
            <button type="button" className="primary" onClick={() => void send(seen)}>
              {takesFiles(seen.clip.file) ? words.send : words.save}
            </button>
            {takesFiles(seen.clip.file) && (
              <button type="button" className="text-button" onClick={() => save(seen)}>
                {words.save}
              </button>
            )}
          </>
        )}
        <button type="button" className="text-button sharing-back" data-begins onClick={onBack}>
          <Drawn path={SIGNS.back} />
          {words.back}
        </button>
      </div>
    </div>
  );
}

/** Made anew for each subject, and let go of with it. */
function useClip(subject: Subject): { readonly seen: Seen | null; readonly failed: string | null } {
  const library = useLibrary();
  const { language } = useLanguage();
  const { sharing: words } = useInsideWords();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let url = "";
    makeClip(subject, { library, language, words, origin: location.origin }, leaving.signal).then(
      (clip) => {
        if (leaving.signal.aborted) return;
        url = URL.createObjectURL(clip.file);
        setSeen({ clip, url });
      },
      (reason: unknown) => {
        if (leaving.signal.aborted || isKoranError(reason, "cancelled")) return;
        setFailed(isCutOff(asKoranError(reason).code) ? words.notHereYet : words.notCut);
      },
    );
    return () => {
      leaving.abort();
      URL.revokeObjectURL(url);
    };
  }, [subject, library, language, words]);
  return { seen, failed };
}
