package picture

import (
	"image"
	"image/color"
	"image/draw"

	scaling "golang.org/x/image/draw"
)

// Scale makes a picture exactly as large as to, in pixels, on a ground that shows where
// it is transparent. It averages what it shrinks, so that fine lines stay.
func Scale(img image.Image, to image.Point, ground color.Color) *image.RGBA {
	return scale(img, img.Bounds(), to, ground, scaling.BiLinear)
}

// ScalePart is Scale for the part of a picture in from, sharper and slower: for one
// picture that fills the screen.
func ScalePart(img image.Image, from image.Rectangle, to image.Point, ground color.Color) *image.RGBA {
	return scale(img, from.Intersect(img.Bounds()), to, ground, scaling.CatmullRom)
}

func scale(img image.Image, from image.Rectangle, to image.Point, ground color.Color, by scaling.Scaler) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, max(1, to.X), max(1, to.Y)))
	if ground != nil {
		draw.Draw(dst, dst.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	}
	if !from.Empty() {
		by.Scale(dst, dst.Bounds(), img, from, draw.Over, nil)
	}
	return dst
}
