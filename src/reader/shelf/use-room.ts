// What the browser says this device offers us, in bytes → or null where it does not say. Never trusted to hold as much: a download finds out.
import { useEffect, useState } from "react";

export function useRoom(): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    const storage = navigator.storage as { readonly estimate?: () => Promise<StorageEstimate> } | undefined;
    storage?.estimate?.().then(
      ({ quota }) => {
        if (wanted && quota !== undefined && quota > 0) setRoom(quota);
      },
      () => null, // a browser that refuses to say
    );
    return () => {
      wanted = false;
    };
  }, []);
  return room;
}
