// One edition of the shelf → its bytes a tier, as a thin bar, and in words that are its key. What is not here stays empty.
import type { Tier } from "../../edition/schema.ts";
import { formatBytes } from "../../language/format.ts";
import type { StoredEdition } from "../../library/types.ts";
import { ALL_TIERS } from "../offline/keeping.ts";
import { useInsideWords } from "../use-inside-words.ts";
import { useLanguage } from "../use-language.ts";
import { bytesInAll } from "../offline/bytes.ts";

export function TierBar({ edition }: { readonly edition: StoredEdition }) {
  const { language } = useLanguage();
  const { shelf: words } = useInsideWords();
  const whole = Math.max(1, bytesInAll(edition));
  const share = (tier: Tier): number => (edition.tiers[tier].bytes / whole) * 100;
  const parts = ALL_TIERS.map((tier, index) => ({
    tier,
    x: ALL_TIERS.slice(0, index).reduce((sum, before) => sum + share(before), 0),
    width: share(tier),
  }));
  const say = (name: Tier): string => {
    const { bytes, of, whole } = edition.tiers[name];
    const tier = words.tiers[name];
    const size = formatBytes(language, bytes);
    if (bytes === 0) return words.tierNone({ tier });
    return whole ? words.tierSize({ tier, size }) : words.tierPart({ tier, size, whole: formatBytes(language, of) });
  };
  return (
    <>
      <svg className="tier-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(({ tier, x, width }) => (
          <rect key={tier} data-tier={tier} x={x} y="0" width={width} height="1" />
        ))}
      </svg>
      <ul className="tier-sizes">
        {ALL_TIERS.map((tier) => (
          <li key={tier} data-tier={edition.tiers[tier].bytes > 0 ? tier : undefined}>
            {say(tier)}
          </li>
        ))}
      </ul>
    </>
  );
}
