<?php
/**
 * The elements on pages: shortcodes, blocks, and an opening's own page.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'coalition-careers';

add_action(
	'init',
	function () {
		wp_register_script( SCRIPT, plugins_url( 'careers/careers.js', PLUGIN_FILE ), array(), VERSION, true );
		wp_register_script( 'coalition-careers-names', plugins_url( 'assets/names.js', PLUGIN_FILE ), array(), VERSION, true );
		wp_register_script(
			'coalition-careers-blocks',
			plugins_url( 'assets/blocks.js', PLUGIN_FILE ),
			array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-i18n', 'wp-api-fetch' ),
			VERSION,
			true
		);
		wp_set_script_translations( 'coalition-careers-blocks', 'coalition-careers', dirname( PLUGIN_FILE ) . '/languages' );
		foreach ( array( 'board', 'posting', 'card' ) as $kind ) {
			$show = __NAMESPACE__ . "\\show_$kind";
			add_shortcode( "careers_$kind", $show );
			register_block_type( dirname( PLUGIN_FILE ) . "/blocks/$kind", array( 'render_callback' => __NAMESPACE__ . "\\block_$kind" ) );
		}
	}
);

add_action(
	'enqueue_block_editor_assets',
	function () {
		$lists = array(
			'openings'  => feed_url(),
			'coalition' => coalition_source(),
		);
		wp_add_inline_script( 'coalition-careers-blocks', 'window.coalitionCareersBlocks = ' . wp_json_encode( $lists, JSON_HEX_TAG ) . ';', 'before' );
	}
);

function block_board( array $attributes ): string {
	return in_block( show_board( $attributes ) );
}
function block_posting( array $attributes ): string {
	return in_block( show_posting( $attributes ) );
}
function block_card( array $attributes ): string {
	return in_block( show_card( $attributes ) );
}

/** With the classes of the block: width, anchor. */
function in_block( string $html ): string {
	return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . ">$html</div>";
}

// The page is read before the elements are needed: nothing waits for their script. By the others, plugins that put all
// scripts into one file, and Cloudflare's Rocket Loader, leave it in the folder that it loads its parts from.
add_filter(
	'script_loader_tag',
	function ( string $tag, string $handle ): string {
		if ( SCRIPT !== $handle ) {
			return $tag;
		}
		$async = false === strpos( $tag, ' async' ) ? ' async' : '';
		return str_replace( ' src=', $async . ' data-cfasync="false" data-noptimize="1" data-no-optimize="1" nowprocket src=', $tag );
	},
	10,
	2
);

// Posts have this already: a shortcode alone in its block is no paragraph, whose end its headings would be.
add_filter( 'widget_block_content', 'shortcode_unautop', 10 );

// In a centered paragraph, or with words around it, a shortcode is in one: it ends before the element and goes on after it.
foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content' ) as $careers_hook ) {
	add_filter( $careers_hook, __NAMESPACE__ . '\soft_spaces', 1 );
	add_filter( $careers_hook, __NAMESPACE__ . '\out_of_paragraphs', 12 );
}

/** Text from elsewhere has hard spaces, and behind one WordPress knows no shortcode. */
function soft_spaces( string $html ): string {
	return (string) preg_replace( '/\[careers_(?:board|posting|card)\K(?:\xC2\xA0)+/', ' ', $html );
}

function out_of_paragraphs( string $html ): string {
	$pattern = '~(<(careers-(?:board|posting))\b[^<]*+(?:<(?!/\2>)[^<]*+)*+</\2>(?:<script type="application/ld\+json">[^<]*+</script>)?)~';
	$pieces  = false === strpos( $html, '<careers-' ) ? false : preg_split( $pattern, $html, -1, PREG_SPLIT_DELIM_CAPTURE );
	if ( ! $pieces ) {
		return $html;
	}
	$open = '';
	$out  = '';
	// Words, an element, its name, words, ...
	foreach ( $pieces as $at => $piece ) {
		if ( 0 === $at % 3 ) {
			$open = preg_match( '~.*<(/?p(?:\s[^>]*)?)>~is', $piece, $last ) ? ( '/' === $last[1][0] ? '' : "<$last[1]>" ) : $open;
			$out .= $piece;
		} elseif ( 1 === $at % 3 ) {
			$out .= '' === $open ? $piece : "</p>\0$piece\0$open";
		}
	}
	$out = (string) preg_replace( array( '~<p(?:\s[^>]*)?>\s*</p>\0~i', '~\0<p(?:\s[^>]*)?>\s*</p>~i' ), '', $out );
	return str_replace( "\0", '', $out );
}

/** What an author may set, cleaned; word processors put curly quotes around it. Named as in WordPress or as in HTML. */
function options( $given, array $names ): array {
	$set = array();
	foreach ( (array) $given as $name => $value ) {
		// Shortcodes have an attribute without a value as a value without a name.
		list( $name, $value ) = is_int( $name ) ? array( $value, 'true' ) : array( $name, $value );
		$name                 = is_string( $name ) ? str_replace( '-', '_', strtolower( $name ) ) : '';
		if ( is_scalar( $value ) && in_array( $name, $names, true ) ) {
			$value        = true === $value ? 'true' : html_entity_decode( (string) $value, ENT_QUOTES, 'UTF-8' );
			$set[ $name ] = (string) preg_replace( '/^[\s\0"\'“”„«»‘’″]+|[\s\0"\'“”„«»‘’″]+$/u', '', $value );
		}
	}
	return array_filter( $set, 'strlen' );
}

/** An attribute that is there or not. */
function is_set( array $options, string $name ): ?bool {
	return isset( $options[ $name ] ) && ! in_array( strtolower( $options[ $name ] ), array( 'false', 'no', 'off', '0' ), true ) ? true : null;
}

function heading_level( array $options ): int {
	$level = (int) ( $options['heading_level'] ?? 2 );
	return $level >= 1 && $level <= 6 ? $level : 2;
}

/** An element with its data and what is shown without script. */
function element( string $tag, array $attributes, ?array $posting, string $fallback ): string {
	wp_enqueue_script( SCRIPT );
	wp_enqueue_style( SCRIPT );
	// A form of this site sends in a way that PHP does not shorten.
	if ( 'raw' !== get_option( RECEIVER_STATE, '' ) ) {
		wp_enqueue_script( 'coalition-careers-names' );
		wp_localize_script( 'coalition-careers-names', 'coalitionCareersReceiver', array( 'url' => rest_url( 'coalition-careers/v1/applications' ) ) );
	}
	$html = "<$tag";
	foreach ( $attributes as $name => $value ) {
		if ( true === $value ) {
			$html .= " $name";
		} elseif ( null !== $value && '' !== $value ) {
			$html .= " $name=\"" . esc_attr( (string) $value ) . '"';
		}
	}
	$data = $posting ? '<script type="application/json">' . script_json( $posting ) . '</script>' : '';
	// Filters that come later would take words in brackets for shortcodes.
	return "$html>$data" . str_replace( array( '[', ']' ), array( '&#91;', '&#93;' ), $fallback ) . "</$tag>";
}

/** JSON that no filter of WordPress changes and that can't end its script. */
function script_json( array $data ): string {
	$json = (string) wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	return (string) preg_replace_callback(
		'/"(?:[^"\\\\]++|\\\\.)*+"/s',
		function ( array $text ): string {
			return str_replace( array( '[', ']' ), array( '\u005b', '\u005d' ), $text[0] );
		},
		$json
	);
}

/** In feeds and mails no script runs. */
function is_plain(): bool {
	return is_feed();
}

/** [careers_posting id="…"] */
function show_posting( $given ): string {
	$options = options( $given, array( 'id', 'lang', 'heading_level', 'apply', 'structured_data' ) );
	$id      = $options['id'] ?? '';
	if ( '' === $id ) {
		return for_authors( __( 'This needs the opening’s id: [careers_posting id="…"].', 'coalition-careers' ) );
	}
	$posting = find_posting( $id );
	if ( ! $posting ) {
		return not_found( 'careers-posting', $id, $options );
	}
	$level      = heading_level( $options );
	$fallback   = posting_fallback( $posting, $level );
	$attributes = array(
		'posting-id'      => $posting['id'],
		'heading-level'   => $level,
		'lang'            => $options['lang'] ?? null,
		'apply'           => in_array( $options['apply'] ?? '', array( 'form', 'link', 'none' ), true ) ? $options['apply'] : null,
		'structured-data' => 'off',
	);
	return is_plain() ? $fallback : element( 'careers-posting', $attributes, $posting, $fallback ) . ( 'off' === ( $options['structured_data'] ?? '' ) ? '' : structured_data( $posting ) );
}

/** [careers_card id="…"] */
function show_card( $given ): string {
	$options = options( $given, array( 'id', 'lang', 'heading_level', 'href' ) );
	$id      = $options['id'] ?? '';
	if ( '' === $id ) {
		return for_authors( __( 'This needs the opening’s id: [careers_card id="…"].', 'coalition-careers' ) );
	}
	$posting = find_posting( $id );
	if ( ! $posting ) {
		return not_found( 'careers-card', $id, $options );
	}
	$href       = esc_url_raw( (string) ( $options['href'] ?? readable( $posting )['url'] ?? '' ) );
	$fallback   = card_fallback( $posting, $href );
	$attributes = array(
		'posting-id'    => $posting['id'],
		'heading-level' => heading_level( $options ),
		'lang'          => $options['lang'] ?? null,
		'href'          => $href,
	);
	return is_plain() ? $fallback : element( 'careers-card', $attributes, $posting, $fallback );
}

/** [careers_board] */
function show_board( $given ): string {
	$options  = options( $given, array( 'list', 'src', 'lang', 'heading_level', 'page_size', 'group_by', 'sort', 'routing', 'param', 'href_template', 'without_search', 'without_filters', 'without_title' ) );
	$list     = $options['list'] ?? 'all';
	$postings = array();
	$sources  = array();
	if ( ! empty( $options['src'] ) ) {
		foreach ( (array) preg_split( '/\s+/', trim( $options['src'] ) ) as $source ) {
			$sources[] = esc_url_raw( $source, array( 'https', 'http' ) );
		}
	} else {
		if ( 'coalition' !== $list ) {
			$postings  = own_postings();
			$sources[] = feed_url();
		}
		$coalition = 'site' === $list ? '' : coalition_source();
		if ( '' !== $coalition ) {
			$postings  = array_merge( $postings, coalition_postings() ?? array() );
			$sources[] = $coalition;
		}
	}
	$fallback   = board_fallback( $postings );
	$attributes = array(
		'src'             => implode( ' ', $sources ),
		'heading-level'   => heading_level( $options ),
		'lang'            => $options['lang'] ?? null,
		'page-size'       => absint( $options['page_size'] ?? 0 ) ? absint( $options['page_size'] ) : null,
		'group-by'        => $options['group_by'] ?? null,
		'sort'            => $options['sort'] ?? null,
		'routing'         => $options['routing'] ?? null,
		'param'           => $options['param'] ?? null,
		'href-template'   => $options['href_template'] ?? null,
		'without-search'  => is_set( $options, 'without_search' ),
		'without-filters' => is_set( $options, 'without_filters' ),
		'without-title'   => is_set( $options, 'without_title' ),
	);
	return is_plain() ? $fallback : element( 'careers-board', $attributes, null, $fallback );
}

/** An opening that is in no list that the site could read; where it could not read one, the element looks for itself. */
function not_found( string $tag, string $id, array $options ): string {
	$source = coalition_source();
	if ( '' === $source || null !== coalition_postings() ) {
		return gone_fallback();
	}
	$attributes = array(
		'src'           => $source,
		'posting-id'    => $id,
		'heading-level' => heading_level( $options ),
		'lang'          => $options['lang'] ?? null,
	);
	// Whether it is gone the element finds out; the way to the others stays.
	$link = link_to_openings();
	return element( $tag, $attributes, null, '' === $link ? '' : "<p data-fallback=\"always\">$link</p>" );
}

/** A word for whoever can mend the page; visitors see nothing. */
function for_authors( string $words ): string {
	return current_user_can( 'edit_posts' ) ? '<p><em>' . esc_html( $words ) . '</em></p>' : '';
}

/** JSON-LD, printed by the server and so not by the element. */
function structured_data( array $posting ): string {
	$posting = readable( $posting );
	if ( ! is_open( $posting ) ) {
		return '';
	}
	$is_direct = ! empty( $posting['application']['endpoint'] ) && empty( $posting['application']['url'] );
	return '<script type="application/ld+json">' . script_json( json_ld( $posting, posting_description( $posting ), $is_direct ) ) . '</script>';
}

// Without script the elements are as wide as the theme has its text; on an opening's own page the theme has its title already.
add_action(
	'wp_enqueue_scripts',
	function () {
		wp_register_style( SCRIPT, false, array(), VERSION );
		wp_add_inline_style( SCRIPT, 'careers-board:not(:defined),careers-posting:not(:defined){display:block}.careers-own-page::part(title){position:absolute;clip-path:inset(50%);font-size:1px;white-space:nowrap}' );
		if ( is_singular( OPENING ) ) {
			wp_enqueue_style( SCRIPT );
		}
	}
);

// An opening's own page shows it.
add_filter(
	'the_content',
	function ( string $content ): string {
		$post = get_post();
		if ( ! $post || OPENING !== $post->post_type || post_password_required( $post ) ) {
			return $content;
		}
		$posting = posting_of_post( $post );
		if ( ! $posting ) {
			return $content;
		}
		if ( ! is_singular( OPENING ) || ! in_the_loop() ) {
			return $content;
		}
		$fallback = posting_fallback( $posting, 2, false );
		$link     = link_to_openings();
		return element(
			'careers-posting',
			array(
				'class'           => 'careers-own-page',
				'structured-data' => 'off',
			),
			$posting,
			$fallback
		) . structured_data( $posting ) . ( '' === $link ? '' : "<p>$link</p>" );
	},
	20
);
