package dev.quicksync.library;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jaudiotagger.audio.flac.metadatablock.MetadataBlockDataPicture;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.aiff.AiffTag;
import org.jaudiotagger.tag.asf.AsfTag;
import org.jaudiotagger.tag.asf.AsfTagCoverField;
import org.jaudiotagger.tag.flac.FlacTag;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.id3.framebody.FrameBodyAPIC;
import org.jaudiotagger.tag.id3.framebody.FrameBodyPIC;
import org.jaudiotagger.tag.mp4.Mp4FieldKey;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagBinaryField;
import org.jaudiotagger.tag.vorbiscomment.VorbisCommentFieldKey;
import org.jaudiotagger.tag.vorbiscomment.VorbisCommentTag;
import org.jaudiotagger.tag.wav.WavTag;
import org.jspecify.annotations.Nullable;

/** Takes the picture out of a tag; jaudiotagger's own {@code Artwork} leads to java.awt, which the executable does not hold. */
final class TagPictures {

    /** The picture types of ID3 and FLAC: which one is shown on the front. */
    private static final int FRONT_COVER = 3;

    private TagPictures() {}

    /** The front cover, else the first picture; nothing when there is none, or what there is makes no sense. */
    static Optional<byte[]> first(@Nullable Tag tag) {
        try {
            return find(tag).filter(bytes -> bytes.length > 0);
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> find(@Nullable Tag tag) throws Exception {
        if (tag instanceof FlacTag flac) {
            return best(flac.getImages());
        } else if (tag instanceof AbstractID3v2Tag id3) {
            return ofId3(id3);
        } else if (tag instanceof WavTag wav) {
            return ofId3(wav.getID3Tag());
        } else if (tag instanceof AiffTag aiff) {
            return ofId3(aiff.getID3Tag());
        } else if (tag instanceof Mp4Tag mp4) {
            return mp4.getFirstField(Mp4FieldKey.ARTWORK) instanceof Mp4TagBinaryField field
                    ? Optional.ofNullable(field.getData())
                    : Optional.empty();
        } else if (tag instanceof VorbisCommentTag vorbis) {
            return ofVorbis(vorbis.getFirst(VorbisCommentFieldKey.METADATA_BLOCK_PICTURE));
        } else if (tag instanceof AsfTag asf) {
            return asf.getFirstField(FieldKey.COVER_ART) instanceof AsfTagCoverField field
                    ? Optional.ofNullable(field.getRawImageData())
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<byte[]> best(List<MetadataBlockDataPicture> pictures) {
        return pictures.stream()
                .filter(picture -> picture.getPictureType() == FRONT_COVER)
                .findFirst()
                .or(() -> pictures.stream().findFirst())
                .map(MetadataBlockDataPicture::getImageData);
    }

    private static Optional<byte[]> ofId3(@Nullable AbstractID3v2Tag tag) {
        if (tag == null) {
            return Optional.empty();
        }
        byte[] first = null;
        for (TagField field : Stream.of("APIC", "PIC")
                .map(tag::getFrame)
                .filter(frames -> frames != null)
                .flatMap(List::stream)
                .toList()) {
            Object body = field instanceof AbstractID3v2Frame frame ? frame.getBody() : null;
            if (body instanceof FrameBodyAPIC picture) {
                if (picture.getPictureType() == FRONT_COVER) {
                    return Optional.ofNullable(picture.getImageData());
                }
                first = first == null ? picture.getImageData() : first;
            } else if (body instanceof FrameBodyPIC picture) {
                first = first == null ? picture.getImageData() : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /** A block as in FLAC, in Base64. */
    private static Optional<byte[]> ofVorbis(@Nullable String block) throws Exception {
        return block == null || block.isEmpty()
                ? Optional.empty()
                : Optional.of(new MetadataBlockDataPicture(
                                ByteBuffer.wrap(Base64.getMimeDecoder().decode(block)))
                        .getImageData());
    }
}
