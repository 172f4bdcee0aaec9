// Checks the record of an organisation with Go's checksum database libraries (golang.org/x/mod/sumdb), which Folkmoot's makers did not write:
// that the checkpoint is signed by the key given, that every entry stands in the tree that it signs, and that an older checkpoint is its beginning.
//
//	go run . https://vote.example.org/o/riverside/log 'vote.example.org/o/riverside+1a2b3c4d+AbC…' [older.checkpoint]
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const width = 256

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: go run . URL KEY [OLDER-CHECKPOINT]")
		os.Exit(2)
	}
	said, err := check(os.Args[1], os.Args[2], os.Args[3:])
	if err != nil {
		fmt.Println("not valid:", err)
		os.Exit(1)
	}
	fmt.Println(said)
}

func check(url, key string, older []string) (string, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return "", fmt.Errorf("the key: %w", err)
	}
	signed, err := get(url, "checkpoint")
	if err != nil {
		return "", err
	}
	tree, err := open(signed, verifier)
	if err != nil {
		return "", fmt.Errorf("the checkpoint: %w", err)
	}
	// Each entry is checked with a proof of its own. The hashes that are read here would not do: x/mod v0.7.0 skips the check of some full tiles
	// against their parents (it counts from the number of subtrees of the tree, not from the number of tiles that they are in).
	hashes := tlog.TileHashReader(tree, tiles{url, map[string][]byte{}})
	if err := checkEntries(url, tree, hashes); err != nil {
		return "", err
	}
	said := fmt.Sprintf("valid: %d entries stand in the signed tree", tree.N)
	for _, file := range older {
		begins, err := checkOlder(file, verifier, tree, hashes)
		if err != nil {
			return "", fmt.Errorf("%s: %w", file, err)
		}
		said += fmt.Sprintf(", and %s with its %d is the beginning of it", file, begins)
	}
	return said, nil
}

func checkEntries(url string, tree tlog.Tree, hashes tlog.HashReader) error {
	for first := int64(0); first < tree.N; first += width {
		count := tree.N - first
		if count > width {
			count = width
		}
		bundle, err := get(url, path("entries", first/width, int(count)))
		if err != nil {
			return err
		}
		for at := int64(0); at < count; at++ {
			var entry []byte
			if entry, bundle, err = next(bundle); err != nil {
				return fmt.Errorf("entry %d: %w", first+at, err)
			}
			proof, err := tlog.ProveRecord(tree.N, first+at, hashes)
			if err == nil {
				err = tlog.CheckRecord(proof, tree.N, tree.Hash, first+at, tlog.RecordHash(entry))
			}
			if err != nil {
				return fmt.Errorf("entry %d is not the one that was signed: %w", first+at, err)
			}
		}
		if len(bundle) > 0 {
			return fmt.Errorf("more than %d entries after entry %d", count, first)
		}
	}
	return nil
}

func next(bundle []byte) (entry, rest []byte, err error) {
	if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
		return nil, nil, fmt.Errorf("cut off")
	}
	end := 2 + int(binary.BigEndian.Uint16(bundle))
	return bundle[2:end], bundle[end:], nil
}

func checkOlder(file string, verifier note.Verifier, tree tlog.Tree, hashes tlog.HashReader) (int64, error) {
	signed, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	old, err := open(signed, verifier)
	if err != nil {
		return 0, err
	}
	if old.N > tree.N {
		return 0, fmt.Errorf("it has %d entries, and the record only %d", old.N, tree.N)
	}
	proof, err := tlog.ProveTree(tree.N, old.N, hashes)
	if err != nil {
		return 0, err
	}
	return old.N, tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
}

func open(signed []byte, verifier note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("it is not of %s", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tlog.Tree{}, fmt.Errorf("no root of %d bytes", tlog.HashSize)
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree, nil
}

// Each tile is fetched once.
type tiles struct {
	url  string
	kept map[string][]byte
}

func (tiles) Height() int                     { return 8 }
func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		place := path(strconv.Itoa(tile.L), tile.N, tile.W)
		if t.kept[place] == nil {
			bytes, err := get(t.url, place)
			if err != nil {
				return nil, err
			}
			t.kept[place] = bytes
		}
		all = append(all, t.kept[place])
	}
	return all, nil
}

// C2SP tlog-tiles: groups of three digits, all but the last after an "x".
func path(kind string, index int64, count int) string {
	number := fmt.Sprintf("%03d", index%1000)
	for index >= 1000 {
		index /= 1000
		number = fmt.Sprintf("x%03d/%s", index%1000, number)
	}
	if count < width {
		number += fmt.Sprintf(".p/%d", count)
	}
	return "tile/" + kind + "/" + number
}

func get(url, path string) ([]byte, error) {
	answer, err := http.Get(strings.TrimSuffix(url, "/") + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	var body bytes.Buffer
	_, err = io.Copy(&body, answer.Body)
	return body.Bytes(), err
}
