<?php
/**
 * An opening's text as HTML. Reads what the elements read: a blank line is a paragraph, lines led by a bullet or a
 * number are a list. Knows nothing of WordPress, so that it is compared with the elements' own code.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

/** Text or lines as small HTML: p, ul, ol, li, br, with nothing else in it. */
function text_to_html( $text ): string {
	if ( is_array( $text ) && isset( $text['html'] ) ) {
		$text = html_to_text( (string) $text['html'] );
	}
	$html = '';
	foreach ( blocks_of_text( $text ) as $block ) {
		if ( 'p' === $block['tag'] ) {
			$html .= '<p>' . implode( '<br>', array_map( __NAMESPACE__ . '\escape', $block['lines'] ) ) . '</p>';
			continue;
		}
		$html .= "<{$block['tag']}>";
		foreach ( $block['lines'] as $line ) {
			$html .= '<li>' . escape( $line ) . '</li>';
		}
		$html .= "</{$block['tag']}>";
	}
	return $html;
}

/** Text as paragraphs and lists: array( 'tag' => p|ul|ol, 'lines' => string[] )[]. */
function blocks_of_text( $text ): array {
	$bullet = '/^\s*(?:•\s*|[-*–]\s+)/u';
	if ( is_array( $text ) ) {
		$lines = array();
		foreach ( $text as $line ) {
			if ( is_string( $line ) ) {
				$lines[] = preg_replace( $bullet, '', $line );
			}
		}
		return $lines ? array(
			array(
				'tag'   => 'ul',
				'lines' => $lines,
			),
		) : array();
	}
	$blocks = array();
	$open   = false;
	foreach ( preg_split( '/\r\n?|\n/', (string) $text ) as $line ) {
		$last = count( $blocks ) - 1;
		if ( '' === trim( $line ) ) {
			$open = false;
			continue;
		}
		$is_number = preg_match( '/^\s*\d{1,3}[.)]\s+/', $line, $mark );
		if ( $is_number || preg_match( $bullet, $line, $mark ) ) {
			$tag  = $is_number ? 'ol' : 'ul';
			$item = trim( substr( $line, strlen( $mark[0] ) ) );
			if ( $last >= 0 && $blocks[ $last ]['tag'] === $tag ) {
				$blocks[ $last ]['lines'][] = $item;
			} else {
				$blocks[] = array(
					'tag'   => $tag,
					'lines' => array( $item ),
				);
			}
			$open = true;
		} elseif ( $open && 'p' !== $blocks[ $last ]['tag'] && preg_match( '/^\s/', $line ) ) {
			$at                               = count( $blocks[ $last ]['lines'] ) - 1;
			$blocks[ $last ]['lines'][ $at ] .= ' ' . trim( $line );
		} elseif ( $open && 'p' === $blocks[ $last ]['tag'] ) {
			$blocks[ $last ]['lines'][] = trim( $line );
		} else {
			$blocks[] = array(
				'tag'   => 'p',
				'lines' => array( trim( $line ) ),
			);
			$open     = true;
		}
	}
	return $blocks;
}

function escape( string $text ): string {
	return str_replace( array( '&', '<', '>', '"' ), array( '&amp;', '&lt;', '&gt;', '&quot;' ), $text );
}

/** The words of someone's HTML, with its paragraphs and lists as plain text writes them. */
function html_to_text( string $html ): string {
	$block = 'p|div|ul|ol|h[1-6]|blockquote|section|article|table|tr';
	$steps = array(
		'/<!--.*?(?:-->|$)/s' => '',
		'/<(script|style|template|title|noscript)\b.*?(?:<\/\1\s*>|$)/is' => '',
		'/\s+/u'              => ' ',
		'/<li\b[^<>]*>/i'     => "\n• ",
		'/<br\b[^<>]*>/i'     => "\n",
		"/<\/?(?:$block)\b[^<>]*>/i" => "\n\n",
		'/<\/?[a-z][^>]*(?:>|$)/i' => '',
	);
	foreach ( $steps as $pattern => $with ) {
		$html = (string) preg_replace( $pattern, $with, $html );
	}
	$text  = str_replace( "\u{a0}", ' ', html_entity_decode( $html, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
	$lines = implode( "\n", array_map( 'trim', explode( "\n", $text ) ) );
	$lines = preg_replace( '/^•\s*\n+/mu', '• ', $lines );
	$lines = preg_replace( '/\n{3,}/', "\n\n", $lines );
	return trim( (string) preg_replace( '/(^|\n)(•[^\n]*)\n\n(?=•)/u', "$1$2\n", $lines ) );
}
